#include "tests/centre/FaceDesk.h"

#include <gtest/gtest.h>

#include "core/support/Digest.h"

namespace amphoe::centre {
namespace {

domain::Fields question(const std::string& citizen_id) {
    const support::Bytes probe{0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3};
    return {{"citizen_id", citizen_id},
            {"probe_jpeg", support::to_base64(probe)},
            {"probe_sha256", support::sha256_hex(probe)},
            {"card_photo_sha256", std::string(64, 'a')}};
}

domain::CentreReceipt decided(const domain::Fields& fields) {
    domain::CentreReceipt receipt;
    decide_face_comparison(fields, receipt);
    return receipt;
}

TEST(FaceDeskTest, RegisterDecidesAndSaysThatItIsSimulated) {
    EXPECT_EQ(decided(question("1999900000013")).answer.at("fvs.result"), "match");
    EXPECT_EQ(decided(question("1999900000056")).answer.at("fvs.result"), "no_match");
    EXPECT_EQ(decided(question("1999900000064")).answer.at("fvs.result"), "unsure");
    EXPECT_EQ(decided(question("1999900000013")).answer.at("fvs.simulated"), "true");
}

TEST(FaceDeskTest, ScoreIsTheSameEachTimeAndGoesWithTheResult) {
    const auto match = decided(question("1999900000013")).answer.at("fvs.score");
    EXPECT_EQ(decided(question("1999900000013")).answer.at("fvs.score"), match);
    EXPECT_GE(std::stoi(match), 80);
    EXPECT_LE(std::stoi(match), 100);
    EXPECT_LT(std::stoi(decided(question("1999900000056")).answer.at("fvs.score")), 20);
}

TEST(FaceDeskTest, ProbeThatDidNotArriveWholeIsRejected) {
    auto other_sum = question("1999900000013");
    other_sum["probe_sha256"] = std::string(64, '0');
    auto no_picture = question("1999900000013");
    no_picture["probe_jpeg"] = "bm90IGEgcGljdHVyZQ==";
    auto no_card = question("1999900000013");
    no_card.erase("card_photo_sha256");

    EXPECT_EQ(decided(other_sum).reason, "face.probe_damaged");
    EXPECT_EQ(decided(no_picture).reason, "face.probe_unusable");
    EXPECT_EQ(decided(no_card).reason, "face.card_photo_missing");
    EXPECT_EQ(decided(question("1999900000014")).reason, "citizen.invalid");
    EXPECT_FALSE(decided(no_card).accepted);
    EXPECT_TRUE(decided(no_card).answer.empty());
}

}  // namespace
}  // namespace amphoe::centre
