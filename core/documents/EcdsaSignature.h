// ECDSA over P-256 with SHA-256 in the short form: r and s of 32 bytes each (IEEE P1363), through OpenSSL.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/documents/OpenSslPointers.h"

namespace amphoe::documents {

bool is_p256(EVP_PKEY* key);
/// Empty when OpenSSL refuses.
std::vector<std::uint8_t> ecdsa_sign(EVP_PKEY* key, std::span<const std::uint8_t> message);
bool ecdsa_holds(EVP_PKEY* key, std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature);

}  // namespace amphoe::documents
