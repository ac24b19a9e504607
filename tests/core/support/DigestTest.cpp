#include "core/support/Digest.h"

#include <gtest/gtest.h>

namespace amphoe::support {
namespace {

TEST(DigestTest, Sha256MatchesTheStandardsVectors) {
    // FIPS 180-4 examples: the empty message and "abc".
    EXPECT_EQ(sha256_hex_of_text(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex_of_text("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(DigestTest, Base64MatchesTheVectorsOfRfc4648) {
    const std::pair<const char*, const char*> vectors[] = {{"f", "Zg=="},         {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},       {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, encoded] : vectors) {
        const std::string text = plain;
        const Bytes bytes(text.begin(), text.end());
        EXPECT_EQ(to_base64(bytes), encoded);
        EXPECT_EQ(from_base64(encoded), bytes);
    }
}

TEST(DigestTest, IllFormedBase64GivesNothing) {
    EXPECT_TRUE(from_base64("Zg=").empty());
    EXPECT_TRUE(from_base64("Z!==").empty());
}

TEST(DigestTest, RandomBytesDiffer) {
    EXPECT_NE(random_bytes(16), random_bytes(16));
}

}  // namespace
}  // namespace amphoe::support
