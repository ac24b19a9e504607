// kpi report.
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
    EXPECT_EQ(said.at("kpi").at(0).at("numerator"), 1) << "one enrolment accepted";
    EXPECT_EQ(said.at("kpi").at(5).at("value"), 100.0) << "one visit, one counter";
    EXPECT_EQ(said.at("kpi").at(8).at("target"), 100.0);
}

TEST_F(KpiCommandsTest, RefusesPeriodsThatAreNone) {
    EXPECT_EQ(report("a", "b").exit_code, 2);
    EXPECT_EQ(report("2026-11-30", "2026-11-01").exit_code, 2);
    EXPECT_EQ(report("2020-01-01", "2026-11-01").exit_code, 2) << "longer than three years";
}

}  // namespace
}  // namespace amphoe::testing
