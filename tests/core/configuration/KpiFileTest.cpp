#include "core/configuration/KpiFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

class KpiFileTest : public ::testing::Test {
  protected:
    domain::Result<domain::KpiRules> load() {
        const auto file = folder.path() / "kpi.json";
        std::ofstream(file) << content.dump();
        return load_kpi_rules(file);
    }
    testing::TemporaryFolder folder;
    nlohmann::json content{{"version", "1"},
                           {"effective_from", "2026-11-01"},
                           {"baseline", {{"from", "2026-01-01"}, {"until", "2026-03-31"}}},
                           {"targets", {{"2568", 100}, {"2567", 50}}},
                           {"e_services", {"own_data", "thaid_enrolment"}},
                           {"digital_id_services", {"own_data"}}};
};

TEST_F(KpiFileTest, TheShippedFileIsSound) {
    const auto rules = load_kpi_rules(std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / "kpi.json");
    ASSERT_TRUE(rules);
    EXPECT_FALSE(rules->baseline) << "the office sets it once";
    EXPECT_EQ(rules->targets.front(), (std::pair{2567, 50}));
}

TEST_F(KpiFileTest, ReadsBaselineTargetsAndFlags) {
    const auto rules = load();
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->baseline->until, "2026-03-31");
    EXPECT_EQ(rules->targets.back(), (std::pair{2568, 100}));
    EXPECT_EQ(rules->e_services.size(), 2U);
}

TEST_F(KpiFileTest, TheNewestStatisticOfTheDayCounts) {
    content["eligible_persons"] = {{{"as_of", "2026-10-01"}, {"persons", 200}, {"source", "b"}},
                                   {{"as_of", "2025-10-01"}, {"persons", 100}, {"source", "a"}}};
    const auto rules = load();
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->eligible_on("2025-09-30"), nullptr);
    EXPECT_EQ(rules->eligible_on("2025-10-01")->persons, 100);
    EXPECT_EQ(rules->eligible_on("2026-09-30")->persons, 100);
    EXPECT_EQ(rules->eligible_on("2026-10-01")->persons, 200);
}

TEST_F(KpiFileTest, WhatMakesNoSenseIsRefused) {
    const auto sound = content;
    const auto refused = [&](const char* key, const nlohmann::json& value) {
        content = sound;
        content[key] = value;
        return !load();
    };
    const auto eligible = [](const char* as_of, const nlohmann::json& persons, const char* source) {
        return nlohmann::json::array({{{"as_of", as_of}, {"persons", persons}, {"source", source}}});
    };
    EXPECT_FALSE(refused("eligible_persons", eligible("2026-10-01", 1, "สถิติ")));
    EXPECT_TRUE(refused("eligible_persons", eligible("2026-10-01", 0, "สถิติ")));
    EXPECT_TRUE(refused("eligible_persons", eligible("2026-10-01", 1.5, "สถิติ")));
    EXPECT_TRUE(refused("eligible_persons", eligible("2026-10-32", 1, "สถิติ")));
    EXPECT_TRUE(refused("eligible_persons", eligible("2026-10-01", 1, "")));
    EXPECT_TRUE(refused("eligible_persons", 20000));
    const auto reference = [](const char* as_of, const char* source) {
        return nlohmann::json::array({{{"text_th", "x"}, {"text_en", "x"}, {"as_of", as_of}, {"source", source}}});
    };
    EXPECT_FALSE(refused("references", reference("2024-09-04", "S4")));
    EXPECT_TRUE(refused("references", reference("2567", "S4")));
    EXPECT_TRUE(refused("references", reference("2024-09-04", "")));
    EXPECT_TRUE(refused("surprise", 1));
    EXPECT_TRUE(refused("version", ""));
    EXPECT_TRUE(refused("effective_from", "01/11/2569"));
    EXPECT_TRUE(refused("baseline", {{"from", "2026-04-01"}, {"until", "2026-03-31"}}));
    EXPECT_TRUE(refused("targets", {{"2568", 101}}));
    EXPECT_TRUE(refused("targets", {{"68", 50}}));
    EXPECT_TRUE(refused("e_services", {"flying"}));
    EXPECT_TRUE(refused("digital_id_services", {"house_number"}));
}

}  // namespace
}  // namespace amphoe::configuration
