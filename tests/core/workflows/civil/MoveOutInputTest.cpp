#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using ::testing::HasSubstr;

TEST_F(MoveOutTest, TypedWordsArePutRightOrRefused) {
    to_destination(movers());
    const auto to = [](const std::string& text) {
        return Fields{{"destination_kind", "TEXT"}, {"destination_text", text}};
    };
    for (const auto& wrong : {std::string("บ้าน\x01"), std::string("บ้าน 😀"), std::string("\u202Eบ้าน"),
                              std::string("บ้\u0E48าน"), std::string(10'000, 'a'), std::string(201, 'a')}) {
        EXPECT_EQ(refused(enter(service, to(wrong))), "destination_text") << wrong.substr(0, 40);
    }
    ASSERT_TRUE(enter(service, to("  น\u0E49\u0E4D\u0E32\u200Bตก  ซอย 1 ")));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("destination"), "น\u0E49\u0E33ตก ซอย 1");
}

TEST_F(MoveOutTest, TheLeapDayAndTheTurnOfTheYearAreDaysLikeOthers) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(refused(enter(service, movers("29/2/2569"))), "date_moved") << "2026 is no leap year";
    EXPECT_EQ(refused(enter(service, movers("31/12/68"))), "date_moved") << "a year of two digits";
    EXPECT_EQ(refused(enter(service, movers("1/1/2300"))), "date_moved") << "neither era";
    EXPECT_TRUE(enter(service, movers("29 ก.พ. 2567")));
    EXPECT_EQ(step_of(service), "destination");
}

TEST_F(MoveOutTest, ANoticeAcrossTheTurnOfTheYearCountsOn) {
    services_.rules.holidays = {"2026-12-31", "2027-01-01"};
    counter_.clock.advance(std::chrono::hours(24) * 46);  // 7 January 2027
    to_destination(movers("23/12/2569"));                 // the last day is the 7th of January
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(step_of(service), "");
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("days_late"), "0");
    EXPECT_EQ(act_at("notice_date"), "2027-01-07");
}

TEST_F(MoveOutTest, TheLastDayOnAWeekendMovesAndTheDayAfterIsLate) {
    to_destination(movers("6/11/2569"));  // the 21st is a Saturday: Monday counts
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(step_of(service), "");
    MoveOut late(services_.ports, journal_, proof_);
    ASSERT_TRUE(late.open({}));
    ASSERT_TRUE(enter(late, {}));
    ASSERT_TRUE(enter(late, movers("5/11/2569")));  // the 20th is a Friday
    ASSERT_TRUE(enter(late, {}));
    ASSERT_EQ(step_of(late), "late");
    EXPECT_THAT(late.page()->fields[0].hint_th, HasSubstr("แจ้งเกินกำหนด 15 วัน (2 วัน)"));
    EXPECT_EQ(refused(enter(late, {})), "late_reason");
    ASSERT_TRUE(enter(late, {{"late_reason", "ป่วย"}}));
    agree(late);
    ASSERT_TRUE(late.confirm());
    EXPECT_EQ(act_at("days_late"), "2");
    EXPECT_EQ(act_at("late_reason"), "ป่วย");
}

TEST_F(MoveOutTest, TodayIsADayOfMovingAndTomorrowIsNot) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(refused(enter(service, movers("23/11/2569"))), "date_moved");
    EXPECT_TRUE(enter(service, movers("22/11/2569")));
}

}  // namespace
}  // namespace amphoe::workflows
