// A paper's content as bytes that are stored with it, so that a copy says the same years later.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::workflows {

/// CBOR (RFC 8949) of one map with sorted keys: equal contents give equal bytes. Fields that are no UTF-8:
/// DocumentInvalid.
domain::Result<std::vector<std::uint8_t>> content_bytes(const domain::DocumentContent& content);

/// Reads what content_bytes wrote. StoreDamaged.
domain::Result<domain::DocumentContent> content_from(std::span<const std::uint8_t> bytes);

}  // namespace amphoe::workflows
