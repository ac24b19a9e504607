// Fines stay below what the law allows, and thresholds that belong together agree.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/configuration/ServiceRuleFiles.h"
#include "core/domain/Fees.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path kShipped = fs::path(AMPHOE_RESOURCES) / "configuration";
constexpr const char* kToday = "2026-11-22";

/// The shipped files in a folder of their own, one of them changed.
class FineCeilingTest : public ::testing::Test {
  protected:
    FineCeilingTest() { fs::copy(kShipped, folder_.path(), fs::copy_options::recursive); }
    std::string objection_with(const char* name, const std::function<void(json&)>& edit) const {
        std::ifstream in(kShipped / name);
        auto object = json::parse(in);
        edit(object);
        std::ofstream(folder_.path() / name) << object.dump();
        const auto rules = load_service_rules(folder_.path(), kToday);
        return rules ? std::string{} : rules.error().detail;
    }
    std::string costing(const std::string& item, int satang) const {
        return objection_with("fees.json", [&](json& object) {
            for (auto& row : object["fees"]) {
                row["satang"] = row["item"] == item ? json(satang) : row["satang"];
            }
        });
    }
    std::string limits(const json& values) const {
        return objection_with("service-rules.json", [&](json& object) { object.update(values); });
    }
    static std::vector<std::string> left_out(domain::ServiceRules& rules, const std::string& item, int satang) {
        return add_feed_fees(rules, {{"fees", item, 2, false, "", "2026-11-01", json{{"satang", satang}}.dump()}});
    }
    testing::TemporaryFolder folder_;
};

TEST_F(FineCeilingTest, EveryFineOfTheFileHasItsCeiling) {
    EXPECT_EQ(costing("card_late", 10'000), "");
    EXPECT_EQ(costing("card_late", 10'001), "fees.json: fees: card_late is above card_late_ceiling_satang (10000)");
    EXPECT_EQ(costing("house_late", 100'000), "");
    EXPECT_EQ(costing("house_late", 100'001),
              "fees.json: fees: house_late is above house_late_ceiling_satang (100000)");
    EXPECT_EQ(costing("move_late", 100'001), "fees.json: fees: move_late is above move_late_ceiling_satang (100000)");
}

TEST_F(FineCeilingTest, EveryFineOfTheFeedToo) {
    auto rules = *load_service_rules(kShipped, kToday);
    EXPECT_EQ(left_out(rules, "card_late", 10'001), std::vector<std::string>{"card_late"});
    EXPECT_TRUE(left_out(rules, "card_late", 9'000).empty());
    EXPECT_EQ(domain::fee_on(rules, "card_late", kToday)->satang, 9'000);
    EXPECT_EQ(left_out(rules, "house_late", 100'001), std::vector<std::string>{"house_late"});
    EXPECT_TRUE(left_out(rules, "house_late", 100'000).empty());
}

TEST_F(FineCeilingTest, TheShippedFineOfAHouseIsNothingUntilConfirmed) {
    EXPECT_EQ(domain::fee_on(*load_service_rules(kShipped, kToday), "house_late", kToday)->satang, 0);
}

TEST_F(FineCeilingTest, AWarningComesBeforeTheEnd) {
    EXPECT_EQ(limits({{"house_number_soon_percent", 99}}), "");
    EXPECT_EQ(limits({{"house_number_soon_percent", 80}, {"house_number_over_percent", 80}}),
              "service-rules.json: house_number_soon_percent must be below house_number_over_percent");
}

TEST_F(FineCeilingTest, NoMoreAnswersAreRightThanQuestionsAsked) {
    EXPECT_EQ(limits({{"register_answers_right", 3}}), "");
    EXPECT_EQ(limits({{"register_answers_right", 4}}),
              "service-rules.json: register_answers_right must not be above register_questions");
}

TEST_F(FineCeilingTest, TheTargetOfAnOnlineMoveHasItsLimits) {
    EXPECT_EQ(limits({{"online_move_working_days", 30}}), "");
    EXPECT_EQ(limits({{"online_move_working_days", 0}}),
              "service-rules.json: online_move_working_days must be a whole number from 1 to 30");
}

}  // namespace
}  // namespace amphoe::configuration
