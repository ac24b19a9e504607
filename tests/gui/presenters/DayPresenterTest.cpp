#include "gui/presenters/DayPresenter.h"

#include "gui/DayDesk.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class DayPresenterTest : public PresenterBench {
  protected:
    gui::CounterSetup with_day() {
        auto made = setup();
        made.day = &desk.ports();
        return made;
    }
    void refresh() {
        day.refresh();
        window.drain();
    }
    void close(const gui::DayEntry& entry, std::string_view pin = "") {
        day.close(counter.supervisor, entry, support::Secret(pin));
        window.drain();
    }
    gui::DayDesk desk{counter.ports, counter.store.stock, counter.store, nullptr};
    gui::DayPresenter day{with_day(), window.post()};
};

TEST_F(DayPresenterTest, ClosesADayAndSaysSo) {
    refresh();
    ASSERT_TRUE(day.standing());
    EXPECT_NE(gui::day_headline(*day.standing(), texts).find("open"), std::string::npos);
    close({"0", "", ""});
    ASSERT_TRUE(day.closed());
    EXPECT_FALSE(day.failure());
    EXPECT_NE(gui::day_headline(*day.standing(), texts).find("S-0001"), std::string::npos);
    close({"0", "", ""});
    EXPECT_EQ(day.failure()->code, FailureCode::DayClosed);
}

TEST_F(DayPresenterTest, ADifferenceTakesTheSecondPersonsPin) {
    refresh();
    close({"5.00", "พบเงินเกิน", ""});
    EXPECT_EQ(day.failure()->code, FailureCode::SecondPersonNeeded);
    EXPECT_NE(gui::day_failure(day.failure()->code, catalogue, texts).message.find("cash counted"), std::string::npos);
    close({"5.00", "พบเงินเกิน", "O-0001"}, "000000");
    EXPECT_EQ(day.failure()->code, FailureCode::SignInRefused);
    EXPECT_FALSE(day.closed());
    close({"5.00", "พบเงินเกิน", "O-0001"}, "246810");
    ASSERT_TRUE(day.closed());
    EXPECT_EQ(day.closed()->cash.difference, 500);
}

TEST_F(DayPresenterTest, AnAmountThatIsNoneNeverReachesTheDay) {
    refresh();
    close({"x", "", ""});
    EXPECT_EQ(day.failure()->code, FailureCode::FieldInvalid);
    EXPECT_TRUE(counter.store.days.days.empty());
}

TEST_F(DayPresenterTest, AnEarlierDayThatIsOpenComesFirst) {
    ASSERT_TRUE(workflows::DayClose(desk.ports()).open(counter.officer));
    counter.clock.advance(std::chrono::hours(24));
    refresh();
    EXPECT_EQ(day.standing()->day.date, "2026-11-22");
}

TEST_F(DayPresenterTest, PrintsTheReport) {
    refresh();
    day.print();
    window.drain();
    EXPECT_TRUE(day.printed());
    EXPECT_EQ(counter.renderer.last.kind, domain::DocumentKind::DailyReport);
}

TEST_F(DayPresenterTest, WhereDaysAreNotClosedNothingHappens) {
    gui::DayPresenter without(setup(), window.post());
    EXPECT_FALSE(without.available());
    without.refresh();
    window.drain();
    EXPECT_FALSE(without.standing());
}

TEST(TypedCashTest, ReadsBahtWithOrWithoutSatang) {
    EXPECT_EQ(gui::satang_of_typed("1,240.50"), 124050);
    EXPECT_EQ(gui::satang_of_typed("1240"), 124000);
    EXPECT_EQ(gui::satang_of_typed("0"), 0);
    EXPECT_EQ(gui::satang_of_typed("๒๐.๕"), 2050);
    EXPECT_EQ(gui::satang_of_typed("99999999"), 9999999900);
    for (const auto* wrong : {"", " ", "-5", "5-", "1.234", "1.2.3", ".50", "5.", "1.2 3", "abc", "999999999"}) {
        EXPECT_FALSE(gui::satang_of_typed(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace amphoe::testing
