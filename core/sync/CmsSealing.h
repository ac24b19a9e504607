// Signed by this workstation, encrypted to the centre: CMS AuthEnvelopedData around SignedData (RFC 5652, RFC 5083).
#pragma once

#include <cstdint>
#include <span>

#include "core/domain/Failure.h"
#include "core/support/Digest.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

/// WorkstationNotProvisioned, StoreKeyUnavailable.
domain::Result<support::Bytes> sealed_for_centre(std::span<const std::uint8_t> content,
                                                 const WorkstationIdentity& identity);

}  // namespace amphoe::sync
