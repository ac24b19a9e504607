#include "gui/presenters/ExchangeTexts.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

TEST(ExchangeTextsTest, StatusLineNamesAgeAndOldData) {
    EnglishTexts texts;
    gui::CounterStatus status;
    status.waiting = 3;
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 3");
    status.refused_today = 2;
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 3 · refused by the centre today 2");
    status.refused_today = 0;
    status.alarm = domain::OutboxAlarm::Late;
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 3 · waiting for over 4 hours!");
    status.alarm = domain::OutboxAlarm::Overdue;
    status.data_stale = true;
    EXPECT_EQ(gui::exchange_text(status, texts),
              "To be sent 3 · waiting for over 24 hours! Tell the supervisor. · Reference data are old");
}

TEST(ExchangeTextsTest, StatusLineSaysThatRulesOfAnEarlierDayCount) {
    EnglishTexts texts;
    gui::CounterStatus status;
    status.rules_of = "2026-11-22";
    EXPECT_EQ(
        gui::exchange_text(status, texts),
        "To be sent 0 · Today's rules cannot be read; those of 22 November 2026 (BE 2569) count. Tell the supervisor.");
}

TEST(ExchangeTextsTest, StatusLineSaysThatWhatCameTodayCannotBeRead) {
    EnglishTexts texts;
    gui::CounterStatus status;
    status.rules_of = "2026-11-22";
    status.rules_are_todays = true;
    EXPECT_EQ(gui::exchange_text(status, texts),
              "To be sent 0 · Newer rules cannot be read; those read earlier today count. Tell the supervisor.");
}

TEST(ExchangeTextsTest, StatusLineNamesAWrongClock) {
    EnglishTexts texts;
    gui::CounterStatus status;
    status.clock = domain::ClockStanding::Good;
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 0");
    status.clock = domain::ClockStanding::Warn;
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 0 · Clock wrong by over 2 minutes: set it");
    status.clock = domain::ClockStanding::Blocked;
    EXPECT_EQ(gui::exchange_text(status, texts),
              "To be sent 0 · Clock wrong by over 5 minutes! No certified papers, no OTP: set it");
    status.clock_limits.blocks = std::chrono::minutes(3);
    EXPECT_EQ(gui::exchange_text(status, texts),
              "To be sent 0 · Clock wrong by over 3 minutes! No certified papers, no OTP: set it");
}

TEST(ExchangeTextsTest, OutboxNamesWhoActs) {
    EnglishTexts texts;
    domain::OutboxItem item;
    EXPECT_EQ(gui::outbox_who(item, {}, texts), "by itself");
    item.why = "CENTRE_CERTIFICATE_WRONG";
    EXPECT_EQ(gui::outbox_who(item, {}, texts), "administrator");
    item.state = domain::OutboxState::Rejected;
    EXPECT_EQ(gui::outbox_who(item, {}, texts), "officer");
    item.state = domain::OutboxState::Accepted;
    EXPECT_EQ(gui::outbox_who(item, {}, texts), "");
}

TEST(ExchangeTextsTest, ConflictShowsBothVersions) {
    EnglishTexts texts;
    const domain::RecordConflict conflict{"7", "8", {{"phone", "081", "089", true}, {"province", "X", "X", false}}};

    const auto lines = gui::conflict_lines(conflict, texts);

    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].ours, "Here (version 7)");
    EXPECT_EQ(lines[0].central, "At the centre (version 8)");
    EXPECT_EQ(lines[1].mark, "≠");
    EXPECT_EQ(lines[1].central, "089");
    EXPECT_EQ(lines[2].mark, "");
}

}  // namespace
}  // namespace amphoe::testing
