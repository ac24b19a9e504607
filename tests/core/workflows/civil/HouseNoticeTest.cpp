// W10: fifteen days to ask for a number after completion and to tell of a demolition; later needs a reason only.
#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;

/// Today is Sunday 22 November 2026: the last day of what happened on the 6th is the 21st, a Saturday, so Monday.
class HouseNoticeTest : public ServiceFixture {
  protected:
    void SetUp() override { prove(); }
    void completed(const std::string& day) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {}));
        ASSERT_TRUE(enter(service, {{"ccaatt", "990101"}, {"land_document", "CHANOTE"}, {"land_no", "1"}}));
        ASSERT_TRUE(enter(service, {{"completed_date", day}}));
    }
    void demolished(const std::string& day) {
        register_.answers.at({domain::RegisterKind::House, kHouse}).value().items.clear();
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {{"variant", "demolish"}}));
        ASSERT_TRUE(enter(service, {{"demolished_date", day}}));
    }
    void to_the_act(const std::string& evidence = "LAND\nHEADMAN") {
        ASSERT_TRUE(enter(service, {{"evidence", evidence}}));
        if (step_of(service) == "number") {
            ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
        }
        agree(service);
        ASSERT_TRUE(service.confirm());
    }
    HouseNumber service{services_.ports, journal_, proof_};
};

TEST_F(HouseNoticeTest, AHouseCompletedOnTheSixthIsToldInTime) {
    completed("6/11/2569");
    EXPECT_EQ(step_of(service), "evidence");
    to_the_act();
    EXPECT_EQ(act_at("days_late"), "0");
}

TEST_F(HouseNoticeTest, AHouseCompletedOnTheFifthIsLateAndSaysWhy) {
    completed("5/11/2569");
    ASSERT_EQ(step_of(service), "late");
    EXPECT_EQ(refused(enter(service, {})), "late_reason");
    ASSERT_TRUE(enter(service, {{"late_reason", "รอใบอนุญาต"}}));
    to_the_act();
    EXPECT_EQ(act_at("days_late"), "2");
    EXPECT_EQ(act_at("late_reason"), "รอใบอนุญาต");
}

TEST_F(HouseNoticeTest, ADemolitionOfTheSixthIsToldInTime) {
    demolished("6/11/2569");
    EXPECT_EQ(step_of(service), "evidence");
}

TEST_F(HouseNoticeTest, ADemolitionOfTheFifthIsLateAndSaysWhy) {
    demolished("5/11/2569");
    ASSERT_EQ(step_of(service), "late");
    ASSERT_TRUE(enter(service, {{"late_reason", "ป่วย"}}));
    to_the_act("HEADMAN");
    EXPECT_EQ(act_at("days_late"), "2");
}

TEST_F(HouseNoticeTest, TheEndOfConstructionIsToldWithinFifteenDaysOrWithAReason) {
    register_.answers.at({domain::RegisterKind::House, kHouse}).value().fields["under_construction"] = "yes";
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"variant", "complete"}}));
    ASSERT_TRUE(enter(service, {{"completed_date", "5/11/2569"}}));
    ASSERT_EQ(step_of(service), "late");
    ASSERT_TRUE(enter(service, {{"late_reason", "ป่วย"}}));
    to_the_act("HEADMAN");
    EXPECT_EQ(act_at("days_late"), "2");
    HouseNumber in_time(services_.ports, journal_, proof_);
    ASSERT_TRUE(in_time.open({}));
    ASSERT_TRUE(enter(in_time, {{"variant", "complete"}}));
    ASSERT_TRUE(enter(in_time, {{"completed_date", "6/11/2569"}}));
    EXPECT_EQ(step_of(in_time), "evidence");
}

TEST_F(HouseNoticeTest, TheDaysAreConfiguration) {
    services_.rules.house_notice_days = 30;
    completed("5/11/2569");
    EXPECT_EQ(step_of(service), "evidence");
}

TEST_F(HouseNoticeTest, AHouseUnderConstructionIsNeverLate) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, {{"ccaatt", "990101"}, {"land_document", "CHANOTE"}, {"land_no", "1"}}));
    ASSERT_TRUE(enter(service, {{"under_construction", "yes"}}));
    EXPECT_EQ(step_of(service), "evidence");
}

TEST_F(HouseNoticeTest, PermitAndItsDateGoTogetherAndAreNotToCome) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, {{"ccaatt", "990101"}, {"land_document", "CHANOTE"}, {"land_no", "1"}}));
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-20"}, {"permit_date", "2026-11-20"}})), "permit_no");
    Fields whole{{"completed_date", "2026-11-20"}, {"permit_no", "1/69"}, {"permit_date", "2026-11-23"}};
    EXPECT_EQ(refused(enter(service, whole)), "permit_date");
    whole["permit_date"] = "2026-11-22";
    whole["storeys"] = "1";
    EXPECT_TRUE(enter(service, whole));
}

TEST_F(HouseNoticeTest, APartOfAnAddressHasItsForm) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"variant", "correct"}}));
    const auto corrected = [](const char* field, const std::string& text) {
        return Fields{{"correction_field", field}, {"correction_text", text}, {"correction_document", "โฉนด"}};
    };
    EXPECT_EQ(refused(enter(service, corrected("soi", std::string(61, 'a')))), "correction_text");
    EXPECT_EQ(refused(enter(service, corrected("tambon", "a"))), "correction_field");
    EXPECT_EQ(refused(enter(service, corrected("moo", "1000"))), "correction_text");
    EXPECT_TRUE(enter(service, corrected("moo", "999")));
}

}  // namespace
}  // namespace amphoe::workflows
