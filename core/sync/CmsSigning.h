// Content signed by a key of ours: CMS SignedData (RFC 5652 section 5) with the content and the certificate inside.
#pragma once

#include <span>
#include <string_view>

#include "core/domain/Failure.h"
#include "core/support/Digest.h"
#include "core/support/Secret.h"
#include "core/sync/OpenSslHandles.h"

namespace amphoe::sync {

/// Null when OpenSSL refuses.
CmsPtr signed_content(std::span<const std::uint8_t> content, X509& certificate, EVP_PKEY& key);
support::Bytes der_of(CMS_ContentInfo& cms);

/// For files: PEM certificate and unencrypted PEM key in, DER out; `content_signed_by` is the way back. FileUnreadable
/// when certificate and key cannot be read or do not belong together.
domain::Result<support::Bytes> signed_file(std::span<const std::uint8_t> content, std::string_view certificate_pem,
                                           const support::Secret& key_pem);

}  // namespace amphoe::sync
