#include "core/documents/EcdsaSignature.h"

#include <openssl/ec.h>

#include <array>
#include <string_view>

namespace amphoe::documents {
namespace {

constexpr int kHalf = 32;

using DerSignature = std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)>;

}  // namespace

bool is_p256(EVP_PKEY* key) {
    std::array<char, 32> group{};
    std::size_t length = 0;
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) == 1 &&
           std::string_view(group.data(), length) == "prime256v1";
}

std::vector<std::uint8_t> ecdsa_sign(EVP_PKEY* key, std::span<const std::uint8_t> message) {
    const OpenSslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::array<unsigned char, 80> der{};
    std::size_t length = der.size();
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), der.data(), &length, message.data(), message.size()) != 1) {
        return {};
    }
    const unsigned char* at = der.data();
    const DerSignature parts(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length)), &ECDSA_SIG_free);
    std::vector<std::uint8_t> result(2 * kHalf);
    const bool fits = parts != nullptr && BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), result.data(), kHalf) == kHalf &&
                      BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), result.data() + kHalf, kHalf) == kHalf;
    return fits ? result : std::vector<std::uint8_t>();
}

bool ecdsa_holds(EVP_PKEY* key, std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature) {
    if (signature.size() != 2 * kHalf || !is_p256(key)) {
        return false;
    }
    const DerSignature parts(ECDSA_SIG_new(), &ECDSA_SIG_free);
    BIGNUM* const r = BN_bin2bn(signature.data(), kHalf, nullptr);
    BIGNUM* const s = BN_bin2bn(signature.data() + kHalf, kHalf, nullptr);
    if (ECDSA_SIG_set0(parts.get(), r, s) != 1) {
        return false;
    }
    std::array<unsigned char, 80> der{};
    unsigned char* at = der.data();
    const int length = i2d_ECDSA_SIG(parts.get(), &at);
    const OpenSslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return length > 0 && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), der.data(), static_cast<std::size_t>(length), message.data(),
                            message.size()) == 1;
}

}  // namespace amphoe::documents
