// A workstation with a cohort: the visit is judged by the cohort's thresholds and its record says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "core/face/CohortFile.h"
#include "core/support/Digest.h"
#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe {
namespace {

class CohortVisitTest : public ::testing::Test {
  protected:
    /// Of people nobody is: what distances mean with them is not tested here, only that they are weighed with them.
    std::string install_cohort(const nlohmann::json& model) {
        face::CohortContent content{"pilot-3", "Made of random numbers", {model["name"], model["sha256"]}, {}, {}};
        std::mt19937 random(7);
        std::normal_distribution<float> spread(0, 0.05F);
        content.groups["made"] = 700;
        content.templates.resize(700);
        for (auto& values : content.templates) {
            std::generate(values.begin(), values.end(), [&] { return spread(random); });
        }
        const auto text = face::cohort_text(content);
        std::ofstream(desk.data() / "cohort.json") << text;
        const auto sha256 = support::sha256_hex_of_text(text);
        auto settings = nlohmann::json::parse(std::ifstream(desk.data() / "config.json"));
        settings["face_cohort_file"] = "cohort.json";
        settings["face_cohort_sha256"] = sha256;
        std::ofstream(desk.data() / "config.json") << settings.dump(2);
        return sha256;
    }
    nlohmann::json comparison() const {
        return desk
            .ctl("face compare '" + desk.demonstration("person-a-card.jpg").string() + "' '" +
                 desk.demonstration("person-a-live.jpg").string() + "'")
            .json;
    }
    testing::TrainingDesk desk;
};

TEST_F(CohortVisitTest, ItsVisitsAreJudgedWithItAndTheRecordNamesIt) {
    const auto raw = comparison();
    ASSERT_TRUE(raw.is_object());
    EXPECT_TRUE(raw["cohort"].is_null());
    const auto sha256 = install_cohort(raw["model"]);
    const auto weighed = comparison();
    EXPECT_EQ(weighed["raw_distance"], raw["raw_distance"]);
    EXPECT_NE(weighed["distance"], raw["distance"]);

    desk.insert_card();
    const auto visit = desk.visit("person-a.avi");

    ASSERT_EQ(visit.exit_code, 0) << visit.output;
    const auto& proof = visit.json["proof"];
    EXPECT_EQ(proof["cohort"], (nlohmann::json{{"version", "pilot-3"}, {"sha256", sha256}}));
    EXPECT_EQ(proof["thresholds"]["cohort"], true);
    EXPECT_NE(proof["distance"], proof["raw_distance"]);
    const auto record = desk.ctl("case show " + visit.json["cases"][0]["number"].get<std::string>()).output;
    EXPECT_THAT(record, ::testing::HasSubstr("\"threshold_mode\":\"cohort\""));
    EXPECT_THAT(record, ::testing::HasSubstr("\"cohort_sha256\":\"" + sha256 + "\""));
    const auto doctor = desk.ctl("doctor");
    EXPECT_THAT(doctor.output, ::testing::HasSubstr("pilot-3"));
}

TEST_F(CohortVisitTest, AChangedCohortStopsFaceComparisonWithACode) {
    install_cohort(comparison()["model"]);
    std::ofstream(desk.data() / "cohort.json", std::ios::app) << "\n";
    EXPECT_EQ(comparison()["failure"]["code"], "CONFIGURATION_INVALID");
}

}  // namespace
}  // namespace amphoe
