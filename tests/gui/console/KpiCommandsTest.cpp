// kpi report.
#include <fstream>

#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class KpiCommandsTest : public VisitRunFixture {
  protected:
    Ran report(const std::string& from, const std::string& to) {
        return run_json({"kpi", "report", "--from", from, "--to", to});
    }
};

TEST_F(KpiCommandsTest, EveryIndicatorHasFormulaNumeratorAndDenominator) {
    ASSERT_EQ(visit().exit_code, 0);
    const auto ran = report("2026-11-01", "2026-11-30");
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto said = ran.json();
    EXPECT_EQ(said.at("fiscal_year"), 2570);
    EXPECT_TRUE(said.at("baseline").is_null());
    ASSERT_EQ(said.at("kpi").size(), 10U);
    for (const auto& kpi : said.at("kpi")) {
        EXPECT_FALSE(kpi.at("formula_th").get<std::string>().empty());
        EXPECT_TRUE(kpi.contains("numerator") && kpi.contains("denominator")) << kpi;
        const bool no_data = kpi.at("value").is_null();
        EXPECT_TRUE(!no_data || !kpi.at("note_th").get<std::string>().empty() || kpi.at("denominator") == 0) << kpi;
    }
    EXPECT_EQ(said.at("kpi").at(0).at("numerator"), 0) << "one enrolment accepted, not activated yet";
    EXPECT_EQ(said.at("kpi").at(5).at("value"), 100.0) << "one visit, one counter";
    EXPECT_EQ(said.at("kpi").at(8).at("target"), 100.0);
}

TEST_F(KpiCommandsTest, TargetsAndFlagsStandBesideTheFigures) {
    const auto said = report("2026-11-01", "2026-11-30").json();
    EXPECT_EQ(said.at("/targets/2567"_json_pointer), 50);
    EXPECT_EQ(said.at("/targets/2568"_json_pointer), 100);
    std::map<std::string, bool> flags;
    for (const auto& service : said.at("e_services")) {
        flags[service.at("service")] = service.at("uses_digital_id");
    }
    EXPECT_TRUE(flags.at("thaid_enrolment"));
    EXPECT_FALSE(flags.at("certified_copy"));
    EXPECT_NE(said.at("/kpi/4/note_th"_json_pointer).get<std::string>().find("กำกวม"), std::string::npos);
}

TEST_F(KpiCommandsTest, TheOfficesOwnRulesSetBaselineAndStatistic) {
    ASSERT_EQ(visit().exit_code, 0);
    std::ifstream shipped(world_.resources / "configuration" / "kpi.json");
    auto rules = nlohmann::json::parse(shipped);
    rules["baseline"] = {{"from", "2026-11-01"}, {"until", "2026-11-30"}};
    rules["eligible_persons"] = {{{"as_of", "2026-10-01"}, {"persons", 50}, {"source", "สถิติ"}}};
    std::filesystem::create_directories(world_.data);
    std::ofstream(world_.data / "kpi.json") << rules.dump();
    const auto paper = (folder_ / "kpi.pdf").string();
    const auto ran = run_json({"kpi", "report", "--from", "2026-11-01", "--to", "2026-11-30", "--out", paper});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto said = ran.json();
    EXPECT_EQ(said.at("/baseline/from"_json_pointer), "2026-11-01");
    EXPECT_EQ(said.at("/kpi/0/value"_json_pointer), 0.0) << "served and enrolled, not seen to be active";
    EXPECT_EQ(said.at("/kpi/0/denominator"_json_pointer), 1);
    EXPECT_EQ(said.at("/kpi/0/rows/1/denominator"_json_pointer), 50) << "the population besides";
    EXPECT_EQ(said.at("/kpi/2/rows/0/before"_json_pointer), 0.0) << "the fake visit takes no time, in the baseline too";
    EXPECT_EQ(said.at("/kpi/6/rows/0/before"_json_pointer), said.at("/kpi/6/rows/0/value"_json_pointer));
    EXPECT_GT(std::filesystem::file_size(paper), 5000U);
    std::ofstream(world_.data / "kpi.json") << "{";
    EXPECT_EQ(report("2026-11-01", "2026-11-30").failure(), "CONFIGURATION_INVALID")
        << "never silently the shipped one";
}

TEST_F(KpiCommandsTest, AnnouncedFiguresHaveADayAndASource) {
    const auto said = run_json({"kpi", "reference"}).json();
    EXPECT_EQ(said.at("/references/0/as_of"_json_pointer), "2024-09-04");
    EXPECT_NE(said.at("/references/0/text_en"_json_pointer).get<std::string>().find("13,343,597"), std::string::npos);
    EXPECT_FALSE(said.at("/references/0/source"_json_pointer).get<std::string>().empty());
}

TEST_F(KpiCommandsTest, RefusesPeriodsThatAreNone) {
    EXPECT_EQ(report("a", "b").exit_code, 2);
    EXPECT_EQ(report("2026-11-30", "2026-11-01").exit_code, 2);
    EXPECT_EQ(report("2020-01-01", "2026-11-01").exit_code, 2) << "longer than three years";
}

}  // namespace
}  // namespace amphoe::testing
