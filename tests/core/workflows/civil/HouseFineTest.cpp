// W10: a late notice of a house may cost a fine; it never bars the request nor keeps a paper back.
#include "core/workflows/FeeDesk.h"
#include "core/workflows/FeeDue.h"
#include "tests/core/workflows/civil/HouseNumberFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;

/// Today is Sunday 22 November 2026: what happened on the 5th is two days late, on the 6th in time.
class HouseFineTest : public HouseNumberFixture {
  protected:
    void SetUp() override {
        HouseNumberFixture::SetUp();
        services_.rules.fees.push_back({"house_late", "ปรับแจ้งบ้านเกินกำหนด", "Late house", 10'000, "2024-01-01"});
    }
    void completed(const std::string& day) {
        to_building();
        ASSERT_TRUE(enter(service, {{"completed_date", day}}));
    }
    void confirm_late(const Fields& answers) {
        completed("5/11/2569");
        ASSERT_EQ(step_of(service), "late");
        ASSERT_TRUE(enter(service, answers));
        ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
        ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
        agree(service);
        ASSERT_TRUE(service.confirm());
    }
};

TEST_F(HouseFineTest, TheConfiguredFineGoesIntoTheBillOfTheCase) {
    confirm_late({{"late_reason", "ป่วย"}});
    EXPECT_EQ(act_at("late_fine"), "CHARGE");
    EXPECT_EQ(act_at("late_fine_satang"), "10000");
    EXPECT_EQ(act_at("late_reason"), "ป่วย");
    const auto bill = FeeDesk(counter_.ports, services_.rules).bill(service.record().number);
    ASSERT_TRUE(bill);
    ASSERT_EQ(bill->lines.size(), 1U);
    EXPECT_EQ(bill->lines[0].item, "house_late");
    EXPECT_EQ(bill->total, 10'000);
    EXPECT_TRUE(refuse_unpaid(counter_.store, service.record().id, domain::DocumentKind::HouseBook));
}

TEST_F(HouseFineTest, TheOfficerMayTakeNone) {
    confirm_late({{"late_reason", "ป่วย"}, {"late_fine", "NONE"}});
    EXPECT_EQ(act_at("late_fine"), "NONE");
    EXPECT_FALSE(act().contains("late_fine_satang"));
    EXPECT_TRUE(service.fee_items().empty());
}

TEST_F(HouseFineTest, WhoIsInTimeIsAskedForNothing) {
    completed("6/11/2569");
    EXPECT_EQ(step_of(service), "evidence");
    EXPECT_TRUE(service.fee_items().empty());
}

TEST_F(HouseFineTest, WithoutAFineInTheTableOnlyTheReasonIsAsked) {
    services_.rules.fees.back().satang = 0;
    completed("5/11/2569");
    ASSERT_EQ(step_of(service), "late");
    EXPECT_EQ(service.page()->fields.size(), 1U);
}

TEST_F(HouseFineTest, AnAnnouncedWaiverTakesTheQuestionAway) {
    services_.rules.waivers = {{"house_late", "9901", "2026-11-01", "2026-11-30", "อุทกภัย", 0}};
    completed("5/11/2569");
    ASSERT_EQ(step_of(service), "late");
    EXPECT_EQ(service.page()->fields.size(), 1U);
}

}  // namespace
}  // namespace amphoe::workflows
