// W6.5, W7: fifteen days to tell of a move, what comes of a late one, and that lateness never bars.
#include "core/domain/Fees.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/civil/MoveIn.h"
#include "core/workflows/civil/MoveNotice.h"
#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;

class MoveLateTest : public MoveOutTest {
  protected:
    void SetUp() override {
        MoveOutTest::SetUp();
        services_.rules.fees.push_back(
            {"move_late", "เปรียบเทียบปรับแจ้งย้ายเกินกำหนด", "Fine for a late move notice", 0, "2024-01-01"});
    }
    void fine(int satang) { services_.rules.fees.back().satang = satang; }
    void to_late(const std::string& day) {
        to_destination(movers(day));
        ASSERT_TRUE(enter(service, {{"destination_kind", "UNKNOWN"}}));
    }
    void confirm_late(const Fields& answers) {
        to_late("1/11/2569");
        ASSERT_TRUE(enter(service, answers));
        agree(service);
        ASSERT_TRUE(service.confirm());
    }
    Fields fee_step_of_case() {
        for (const auto& event : *counter_.store.events_of_case(service.record().id)) {
            if (answer_at(event.fields, "step") == kFeeDue) {
                return event.fields;
            }
        }
        return {};
    }
};

TEST_F(MoveLateTest, TheFifteenthDayIsInTimeAndTheSixteenthIsLate) {
    services_.rules.holidays.clear();
    // 3 November + 15 days is Wednesday 18 November.
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-03", "2026-11-18"), 0);
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-03", "2026-11-19"), 1);
}

TEST_F(MoveLateTest, ALastDayOnAWeekendOrHolidayMovesOn) {
    services_.rules.holidays = {"2026-12-07"};
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-07", "2026-11-23"), 0) << "the vector of E1: Sunday to Monday";
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-07", "2026-11-24"), 1);
    // 20 November + 15 days is Saturday 5 December; Monday the 7th is a holiday.
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-20", "2026-12-08"), 0);
    EXPECT_EQ(move_days_late(services_.rules, "2026-11-20", "2026-12-09"), 1);
}

TEST_F(MoveLateTest, OfAnyDayLatenessBeginsTheDayAfterTheLastOneAndGrowsByOne) {
    services_.rules.holidays = {"2026-12-07", "2026-12-10", "2026-12-31", "2027-01-01", "2027-04-13", "2027-04-14"};
    const domain::LegalDays calendar(services_.rules.holidays);
    for (int event = 0; event < 400; ++event) {
        const auto moved = *domain::LegalDays::plus_days("2026-11-01", event);
        const auto last = *calendar.last_day(moved, services_.rules.move_notice_days);
        ASSERT_GE(*domain::LegalDays::days_between(moved, last), 15) << moved;
        ASSERT_TRUE(calendar.is_working_day(last)) << moved;
        for (int told = -2; told <= 3; ++told) {
            const auto notice = *domain::LegalDays::plus_days(last, told);
            ASSERT_EQ(move_days_late(services_.rules, moved, notice), std::max(told, 0)) << moved << ' ' << notice;
        }
    }
}

TEST_F(MoveLateTest, TheNoteNamesTheDaysAndAsksForTheReason) {
    to_late("6/11/2569");  // last day 23 November: a Saturday and a Sunday are passed
    EXPECT_FALSE(service.page()) << "in time";
    const auto page = late_page(15, 6);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->fields[0].hint_th, "แจ้งเกินกำหนด 15 วัน (6 วัน) กรุณาบันทึกเหตุผล");
    EXPECT_FALSE(late_page(15, 0));
}

TEST_F(MoveLateTest, WithoutAFineInTheTableNobodyIsAskedAndNothingIsDue) {
    to_late("1/11/2569");
    ASSERT_EQ(step_of(service), "late");
    EXPECT_EQ(service.page()->fields.size(), 1U);
    EXPECT_EQ(refused(enter(service, {{"late_reason", ""}})), "late_reason");
    ASSERT_TRUE(enter(service, {{"late_reason", "ป่วย"}})) << "late, and it goes on";
    EXPECT_TRUE(service.fee_items().empty());
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("late_reason"), "ป่วย");
    EXPECT_EQ(act_at("days_late"), "6");
    EXPECT_FALSE(act().contains("late_fine"));
    EXPECT_TRUE(fee_step_of_case().empty());
}

TEST_F(MoveLateTest, TheConfiguredFineGoesIntoTheBillOfTheCase) {
    fine(10'000);
    confirm_late({{"late_reason", "ป่วย"}});
    EXPECT_EQ(act_at("late_fine"), "CHARGE");
    EXPECT_EQ(act_at("late_fine_satang"), "10000");
    EXPECT_EQ(fee_step_of_case().at("move_late"), "1");
    FeeDesk till(counter_.ports, services_.rules);
    const auto bill = till.bill(service.record().number);
    ASSERT_TRUE(bill);
    ASSERT_EQ(bill->lines.size(), 1U);
    EXPECT_EQ(bill->total, 10'000);
    EXPECT_EQ(bill->lines[0].title_th, "เปรียบเทียบปรับแจ้งย้ายเกินกำหนด");
}

TEST_F(MoveLateTest, TheOfficerMayTakeNone) {
    fine(10'000);
    confirm_late({{"late_reason", "ป่วย"}, {"late_fine", "NONE"}});
    EXPECT_EQ(act_at("late_fine"), "NONE");
    EXPECT_FALSE(act().contains("late_fine_satang"));
    EXPECT_TRUE(fee_step_of_case().empty());
}

TEST_F(MoveLateTest, AnUnpaidFineKeepsNoPaperBack) {
    fine(10'000);
    confirm_late({{"late_reason", "ป่วย"}});
    const auto& id = service.record().id;
    EXPECT_TRUE(refuse_unpaid(counter_.store, id, domain::DocumentKind::MoveNotice));
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(service.issue_papers()->size(), 1U);
}

TEST_F(MoveLateTest, WhoIsInTimeIsAskedForNothing) {
    fine(10'000);
    to_late("20/11/2569");
    EXPECT_FALSE(service.page());
    EXPECT_TRUE(service.fee_items().empty());
}

TEST_F(MoveLateTest, AnAnnouncedWaiverTakesTheQuestionAway) {
    fine(10'000);
    services_.rules.waivers = {{"move_late", "9901", "2026-11-01", "2026-11-30", "อุทกภัย", 0}};
    to_late("1/11/2569");
    EXPECT_EQ(service.page()->fields.size(), 1U);
}

TEST_F(MoveLateTest, WhoEntersLateIsAskedTheSame) {
    fine(5'000);
    register_.knows(domain::RegisterKind::MoveNotice, "9901-69-000001",
                    {{"tr6_no", "9901-69-000001"},
                     {"state", "OPEN"},
                     {"house_code_from", "99019000099"},
                     {"date_moved", "2026-11-01"},
                     {"issued", "2026-11-15"},
                     {"destination", kOtherHouse}},
                    {listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-03", "ผู้อาศัย")});
    MoveIn move(services_.ports, journal_, proof_);
    ASSERT_TRUE(move.open({}));
    ASSERT_TRUE(enter(move, {{"tr6_no", "9901-69-000001"}}));
    ASSERT_TRUE(enter(move, {}));
    ASSERT_TRUE(enter(move, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(move, {}));
    ASSERT_EQ(step_of(move), "late");
    EXPECT_EQ(move.page()->fields[1].value, "CHARGE");
    ASSERT_TRUE(enter(move, {{"late_reason", "ป่วย"}}));
    EXPECT_EQ(move.fee_items(), (Fields{{"move_late", "1"}}));
}

}  // namespace
}  // namespace amphoe::workflows
