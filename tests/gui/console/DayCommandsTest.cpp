// day open, day close, day report.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class DayCommandsTest : public VisitRunFixture {
  protected:
    DayCommandsTest() {
        world_.service_rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
        EXPECT_EQ(visit().exit_code, 0);
        EXPECT_EQ(run_json({"fee", "receipt", "9901-2569-01-000001", "--items", "certified_copy", "--officer", "O-0001",
                            "--pin-env", "AMPHOE_TEST_PIN"})
                      .exit_code,
                  0);
        world_.counter.clock.advance(std::chrono::hours(1));
    }
    Ran close(const std::string& counted, std::vector<std::string> more = {}, const std::string& who = "S-0001") {
        std::vector<std::string> words{"day",       "close",           "--officer", who,
                                       "--pin-env", "AMPHOE_TEST_PIN", "--counted", counted};
        words.insert(words.end(), more.begin(), more.end());
        return run_json(words);
    }
};

TEST_F(DayCommandsTest, ABalancedDayIsClosedOnceWithItsPaper) {
    const auto file = (folder_ / "day.pdf").string();
    const auto closed = close("2000", {"--out", file});
    ASSERT_EQ(closed.exit_code, 0) << closed.out;
    const auto said = closed.json();
    EXPECT_EQ(said.at("state"), "closed");
    EXPECT_EQ(said.at("balanced"), true);
    EXPECT_EQ(said.at("visits"), 1);
    EXPECT_EQ(said.at("services").at("thaid_enrolment").at("cases"), 1);
    EXPECT_EQ(said.at("cash").at("cash_satang"), 2000);
    EXPECT_EQ(said.at("outbox").size(), 1U) << "the receipt waits for the centre and is named";
    EXPECT_EQ(said.at("audit").at("unbroken"), true);
    EXPECT_EQ(said.at("afterwards").size(), 0U);
    EXPECT_FALSE(read(file).empty());
    EXPECT_EQ(close("2000").failure(), "DAY_CLOSED");
    const auto report = run_json({"day", "report"}).json();
    EXPECT_EQ(report.at("refusal"), "DAY_CLOSED");
    EXPECT_EQ(report.at("report_number"), said.at("report_number"));
}

TEST_F(DayCommandsTest, ADifferenceNeedsReasonAndSecondPin) {
    EXPECT_EQ(close("1900").failure(), "REASON_MISSING");
    EXPECT_EQ(close("1900", {"--reason", "เหรียญหล่นหาย"}).failure(), "SECOND_PERSON_NEEDED");
    const auto closed =
        close("1900", {"--reason", "เหรียญหล่นหาย", "--second-officer", "O-0001", "--second-pin-env", "AMPHOE_TEST_PIN"});
    EXPECT_EQ(closed.exit_code, 0) << closed.out;
    EXPECT_EQ(closed.json().at("difference_satang"), -100);
}

TEST_F(DayCommandsTest, RefusesWhoMayNotSignAndWhatMakesNoSense) {
    EXPECT_EQ(close("2000", {}, "O-0001").failure(), "NOT_AUTHORISED");
    EXPECT_EQ(close("-1").exit_code, 2);
    EXPECT_EQ(close("2000", {"--date", "22/11/2569"}).exit_code, 2);
    EXPECT_EQ(close("2000", {"--date", "2027-01-01"}).exit_code, 2);
    EXPECT_EQ(run_json({"day", "report", "--date", "2026-02-30"}).exit_code, 2);
}

TEST_F(DayCommandsTest, ADayIsOpenedAndPreviewed) {
    const auto opened = run_json({"day", "open", "--officer", "O-0001", "--pin-env", "AMPHOE_TEST_PIN"});
    ASSERT_EQ(opened.exit_code, 0) << opened.out;
    EXPECT_EQ(opened.json().at("opened_by"), "O-0001");
    const auto report = run_json({"day", "report"}).json();
    EXPECT_EQ(report.at("state"), "open");
    EXPECT_TRUE(report.at("refusal").is_null());
}

}  // namespace
}  // namespace amphoe::testing
