#include "core/storage/KeyDerivation.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

/// OpenSSL's parameter list takes writable pointers but does not write through them.
OSSL_PARAM octets(const char* name, std::span<const std::uint8_t> bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

support::Secret hkdf_sha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> salt,
                            std::string_view info, std::size_t length) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            EVP_KDF_CTX_free);
    std::string digest = "SHA256";
    std::vector<OSSL_PARAM> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0), octets(OSSL_KDF_PARAM_KEY, key),
        octets(OSSL_KDF_PARAM_INFO, {reinterpret_cast<const std::uint8_t*>(info.data()), info.size()})};
    if (!salt.empty()) {
        parameters.push_back(octets(OSSL_KDF_PARAM_SALT, salt));
    }
    parameters.push_back(OSSL_PARAM_construct_end());
    std::vector<std::uint8_t> derived(length);
    if (context == nullptr || EVP_KDF_derive(context.get(), derived.data(), length, parameters.data()) != 1) {
        throw std::runtime_error("HKDF failed");
    }
    support::Secret secret{std::span<const std::uint8_t>(derived)};
    OPENSSL_cleanse(derived.data(), derived.size());
    return secret;
}

std::string hmac_sha256_hex(std::span<const std::uint8_t> key, std::string_view text) {
    std::array<std::uint8_t, 32> code{};
    unsigned int length = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), code.data(), &length) == nullptr) {
        throw std::runtime_error("HMAC failed");
    }
    return support::to_hex(code);
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace amphoe::storage
