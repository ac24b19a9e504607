#include "core/face/FaceThresholdFile.h"

#include <nlohmann/json.hpp>

#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

nlohmann::json shipped() {
    const auto bytes = read_file(AMPHOE_THRESHOLDS_FILE, 64 * 1024);
    return nlohmann::json::parse(*bytes);
}

void expect_refused(const nlohmann::json& file) {
    const auto parsed = parse_face_thresholds(file.dump());
    ASSERT_FALSE(parsed) << file.dump();
    EXPECT_EQ(parsed.error().code, domain::FailureCode::ConfigurationInvalid);
}

TEST(FaceThresholdFileTest, TheShippedFileIsValidAndSaysWhereItsNumbersComeFrom) {
    const auto file = testing_support::shipped_thresholds();

    EXPECT_FALSE(file.version.empty());
    EXPECT_GT(file.data_set.size(), 20U);
    EXPECT_GT(file.source.size(), 20U);
    EXPECT_EQ(file.effective_from.size(), 10U);
    for (const auto& mode : file.modes) {
        EXPECT_EQ(mode.thresholds.version, file.version);
        // Measured, not made up: an interval from many comparisons is narrow, and strangers are rarer at pass.
        EXPECT_LT(mode.at_pass.false_match.high, 0.01);
        EXPECT_LE(mode.at_pass.false_match.rate, mode.at_refer.false_match.rate);
        EXPECT_GE(mode.at_pass.false_non_match.rate, mode.at_refer.false_non_match.rate);
        EXPECT_GT(mode.at_pass.false_match.high, 0);
    }
}

TEST(FaceThresholdFileTest, ShippedThresholdsAreStricterForMeansOfMorePicturesAndForRawDistances) {
    const auto file = testing_support::shipped_thresholds();
    for (const bool cohort : {false, true}) {
        for (std::size_t probes = 1; probes <= 3; ++probes) {
            const auto& mode = file.mode_for(probes, cohort).thresholds;
            EXPECT_EQ(mode.probes, static_cast<int>(probes));
            EXPECT_EQ(mode.cohort, cohort);
        }
        EXPECT_LE(file.mode_for(3, cohort).thresholds.refer, file.mode_for(1, cohort).thresholds.refer);
    }
    EXPECT_LT(file.mode_for(1, false).thresholds.pass, file.mode_for(1, true).thresholds.pass);
}

TEST(FaceThresholdFileTest, TakesTheModeWithTheMostProbesThatWereTaken) {
    auto json = shipped();
    json["modes"] = nlohmann::json::array({shipped()["modes"][0]});
    const auto file = parse_face_thresholds(json.dump());
    ASSERT_TRUE(file) << file.error().detail;
    EXPECT_EQ(file->mode_for(3, false).thresholds.probes, 1);
    EXPECT_FALSE(file->holds_for({"v", "hash"}, 100'000));
}

TEST(FaceThresholdFileTest, CohortModesHoldForOneCohortOrForLargeOnes) {
    auto json = shipped();
    json["cohort_people"] = 500;
    EXPECT_TRUE(parse_face_thresholds(json.dump())->holds_for({"v", "hash"}, 500));
    EXPECT_FALSE(parse_face_thresholds(json.dump())->holds_for({"v", "hash"}, 499));
    json["cohort_sha256"] = "other";
    EXPECT_FALSE(parse_face_thresholds(json.dump())->holds_for({"v", "hash"}, 500));
    json["cohort_sha256"] = "hash";
    EXPECT_TRUE(parse_face_thresholds(json.dump())->holds_for({"v", "hash"}, 500));
}

TEST(FaceThresholdFileTest, WritesWhatItReads) {
    const auto text = shipped().dump();
    const auto file = testing_support::shipped_thresholds();

    const auto again = parse_face_thresholds(face_thresholds_text(file, text));

    ASSERT_TRUE(again) << again.error().detail;
    ASSERT_EQ(again->modes.size(), file.modes.size());
    for (std::size_t i = 0; i < file.modes.size(); ++i) {
        EXPECT_EQ(again->modes[i].thresholds, file.modes[i].thresholds);
        EXPECT_EQ(again->modes[i].at_pass, file.modes[i].at_pass);
        EXPECT_EQ(again->modes[i].at_refer, file.modes[i].at_refer);
    }
    EXPECT_EQ(again->limits.eye_distance.block, file.limits.eye_distance.block);
}

TEST(FaceThresholdFileTest, RefusesThresholdsOutOfOrder) {
    for (const auto& [key, value] : {std::pair{"pass", 0.599}, {"refer", 0.61}, {"pass", 0.0}, {"probes", 0.0}}) {
        auto file = shipped();
        file["modes"][0][key] = value;
        if (std::string(key) == "pass" && value > 0) {
            file["modes"][0]["refer"] = 0.59;
        }
        expect_refused(file);
    }
}

TEST(FaceThresholdFileTest, RefusesModesTwiceOrWithoutOneProbe) {
    auto file = shipped();
    file["modes"].push_back(file["modes"][0]);
    expect_refused(file);
    file = shipped();
    file["modes"].erase(0);
    expect_refused(file);
    file = shipped();
    file["modes"] = nlohmann::json::array();
    expect_refused(file);
}

TEST(FaceThresholdFileTest, RefusesRatesThatAreNone) {
    for (const auto& rate : {nlohmann::json{0.5, 0.6, 0.7}, nlohmann::json{0.1, 0.0, 1.1}, nlohmann::json{0.1}}) {
        auto file = shipped();
        file["modes"][0]["at_pass"]["fmr"] = rate;
        expect_refused(file);
    }
}

TEST(FaceThresholdFileTest, RefusesMissingAndIllTypedFields) {
    for (const auto* key : {"version", "effective_from", "modes", "data_set", "source", "quality"}) {
        auto file = shipped();
        file.erase(key);
        expect_refused(file);
    }
    auto file = shipped();
    file["effective_from"] = "22/11/2026";
    expect_refused(file);
    file = shipped();
    file["modes"][0]["pass"] = "0.4";
    expect_refused(file);
}

TEST(FaceThresholdFileTest, RefusesALimitThatBlocksBeforeItAdvises) {
    auto file = shipped();
    file["quality"]["eye_distance_px"] = {{"advise", 20}, {"block", 40}};
    expect_refused(file);
    file = shipped();
    file["quality"]["yaw_degrees"] = {{"advise", 40}, {"block", 20}};
    expect_refused(file);
}

TEST(FaceThresholdFileTest, RefusesWhatIsNoJson) {
    EXPECT_FALSE(parse_face_thresholds(""));
    EXPECT_FALSE(parse_face_thresholds("pass=0.4"));
    EXPECT_FALSE(load_face_thresholds(std::filesystem::temp_directory_path() / "no-such-thresholds.json"));
}

}  // namespace
}  // namespace amphoe::face
