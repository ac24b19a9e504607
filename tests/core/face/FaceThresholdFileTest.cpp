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

    EXPECT_FALSE(file.thresholds.version.empty());
    EXPECT_LT(file.thresholds.pass, file.thresholds.refer);
    EXPECT_GT(file.data_set.size(), 20U);
    EXPECT_GT(file.source.size(), 20U);
    EXPECT_EQ(file.effective_from.size(), 10U);
}

TEST(FaceThresholdFileTest, RefusesThresholdsOutOfOrder) {
    auto file = shipped();
    file["pass"] = 0.58;
    expect_refused(file);
    file = shipped();
    file["refer"] = 0.61;
    expect_refused(file);
    file = shipped();
    file["pass"] = 0;
    expect_refused(file);
}

TEST(FaceThresholdFileTest, RefusesMissingAndIllTypedFields) {
    for (const auto* key : {"version", "effective_from", "pass", "refer", "data_set", "source", "quality"}) {
        auto file = shipped();
        file.erase(key);
        expect_refused(file);
    }
    auto file = shipped();
    file["effective_from"] = "22/11/2026";
    expect_refused(file);
    file = shipped();
    file["pass"] = "0.4";
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
