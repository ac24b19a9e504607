// The centre's signed receipts: CMS SignedData (RFC 5652 section 5) by one pinned certificate.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/support/Digest.h"

struct x509_st;  // OpenSSL's X509

namespace amphoe::sync {

/// The signed content when, and only when, the signature was made by the pinned certificate and nothing was changed.
std::optional<support::Bytes> content_signed_by(std::span<const std::uint8_t> signed_der,
                                                std::string_view pinned_certificate_pem);
/// The same with a certificate read before: reading one takes longer than a check. Null: nothing can be believed.
std::optional<support::Bytes> content_signed_by(std::span<const std::uint8_t> signed_der, x509_st* pinned);

}  // namespace amphoe::sync
