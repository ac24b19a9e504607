// The face verification of the centre (FVS) beside our own, from the camera to the record.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe {
namespace {

// What the reference centre's register says of their faces is in tests/centre/SeedData.cpp.
constexpr const char* kRegisterDisagrees = "1999900000056";
constexpr const char* kRegisterUnclear = "1999900000064";

class CentreComparisonTest : public ::testing::Test {
  protected:
    /// The events of the visit's one case, as the log shows them.
    std::string record_of(const testing::ConsoleAnswer& visit) const {
        return desk.ctl("case show " + visit.json["cases"][0]["number"].get<std::string>()).output;
    }
    void expect_referred(const testing::ConsoleAnswer& visit, const std::string& answer) const {
        EXPECT_EQ(visit.exit_code, 5) << visit.output;
        EXPECT_EQ(visit.failure(), "FACE_REFERRED");
        const auto& proof = visit.json["proof"];
        ASSERT_TRUE(proof.is_object()) << visit.output;
        EXPECT_EQ(proof["band"], "refer");
        EXPECT_EQ(proof["own_band"], "pass") << "what this machine said stays in the evidence";
        EXPECT_GE(proof["percent"], 80);
        EXPECT_EQ(proof["centre"]["result"], answer);
        EXPECT_EQ(visit.json["outbox"]["queued"], 0) << "nothing is sent before a second person has decided";
        EXPECT_THAT(record_of(visit), ::testing::HasSubstr("\"fvs_result\":\"" + answer + "\""));
    }
    testing::TrainingDesk desk;
};

TEST_F(CentreComparisonTest, AnAgreeingCentreIsShownBesideOurVerdict) {
    desk.insert_card();
    const auto visit = desk.visit("person-a.avi");
    ASSERT_EQ(visit.exit_code, 0) << visit.output;
    const auto& proof = visit.json["proof"];
    EXPECT_EQ(proof["band"], "pass");
    EXPECT_TRUE(proof["own_band"].is_null());
    EXPECT_EQ(proof["centre"]["compared"], true);
    EXPECT_EQ(proof["centre"]["result"], "match");
    EXPECT_GT(proof["centre"]["score"], 80);
    EXPECT_EQ(proof["centre"]["model"], "simulated-register/1");
}

TEST_F(CentreComparisonTest, ADisagreeingCentreMakesAPassARefer) {
    desk.insert_card_of(kRegisterDisagrees);
    expect_referred(desk.visit("person-a.avi"), "no_match");
}

TEST_F(CentreComparisonTest, AnUnsureCentreMakesAPassARefer) {
    desk.insert_card_of(kRegisterUnclear);
    expect_referred(desk.visit("person-a.avi"), "unsure");
}

TEST_F(CentreComparisonTest, WithoutALineTheEvidenceSaysWhyTheCentreDidNotCompare) {
    desk.insert_card();
    desk.stop_centre();
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 6) << visit.output;
    const auto& proof = visit.json["proof"];
    EXPECT_EQ(proof["band"], "pass") << "a counter without line works on";
    EXPECT_EQ(proof["centre"]["compared"], false);
    EXPECT_EQ(proof["centre"]["why"], "CENTRE_UNREACHABLE");
}

}  // namespace
}  // namespace amphoe
