// Published test vectors: what we call by these names is what the standards mean.
#include <gtest/gtest.h>

#include "core/storage/KeyDerivation.h"
#include "core/storage/PinHash.h"
#include "core/support/AesGcm.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

std::vector<std::uint8_t> from_hex(const std::string& text) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t index = 0; index + 1 < text.size(); index += 2) {
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(index, 2), nullptr, 16)));
    }
    return bytes;
}

std::span<const std::uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// "The Galois/Counter Mode of Operation", McGrew and Viega, test case 14.
TEST(CryptographyTest, AesGcmOpensThePublishedVector) {
    const support::Secret key{std::span<const std::uint8_t>(std::vector<std::uint8_t>(32))};
    const auto sealed =
        from_hex(std::string(24, '0') + "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919");

    EXPECT_EQ(support::aes_gcm_open(key, "", sealed), std::vector<std::uint8_t>(16));
}

// RFC 5869, appendix A.1.
TEST(CryptographyTest, HkdfGivesThePublishedKey) {
    const auto derived = hkdf_sha256(std::vector<std::uint8_t>(22, 0x0b), from_hex("000102030405060708090a0b0c"),
                                     "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9", 42);

    EXPECT_EQ(support::to_hex(derived.bytes()),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
}

// RFC 5869, appendix A.3: no salt, no info.
TEST(CryptographyTest, HkdfWithoutSaltGivesThePublishedKey) {
    const auto derived = hkdf_sha256(std::vector<std::uint8_t>(22, 0x0b), {}, "", 42);

    EXPECT_EQ(support::to_hex(derived.bytes()),
              "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

// RFC 4231, test case 2.
TEST(CryptographyTest, HmacGivesThePublishedCode) {
    EXPECT_EQ(hmac_sha256_hex(bytes_of("Jefe"), "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

// RFC 7914, section 12.
TEST(CryptographyTest, ScryptGivesThePublishedHash) {
    const auto hash = scrypt(support::Secret(std::string_view("pleaseletmein")), bytes_of("SodiumChloride"),
                             {.log2_n = 14, .r = 8, .p = 1}, 64);

    EXPECT_EQ(support::to_hex(hash),
              "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
              "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
}

}  // namespace
}  // namespace amphoe::storage
