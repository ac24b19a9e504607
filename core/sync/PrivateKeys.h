// P-256 keys of workstation and centre: made, written as PKCS#8 DER, read, and named in certificate requests.
#pragma once

#include <string>

#include "core/support/Secret.h"
#include "core/sync/OpenSslHandles.h"

namespace amphoe::sync {

/// A new key on NIST P-256. Throws std::runtime_error when OpenSSL cannot make one.
KeyPtr new_private_key();
support::Secret private_key_der(EVP_PKEY& key);
/// Null when the bytes are no PKCS#8 key.
KeyPtr private_key_from_der(std::span<const std::uint8_t> der);
/// PKCS#10 request signed with the key (SHA-256). Throws std::runtime_error when OpenSSL refuses.
std::string certificate_request_pem(EVP_PKEY& key, const std::string& common_name);

}  // namespace amphoe::sync
