// The queue on the desk and the board on the citizens' screen.
#include "core/workflows/QueueDesk.h"
#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::testing {
namespace {

using domain::QueueLane;
using domain::QueueState;
using domain::ServiceKind;

class QueueWindowsTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    QueueWindowsTest() : WindowBench(GetParam()) {
        setup.queue = &queue;
        workflows::QueueDesk desk(queue, "");
        EXPECT_TRUE(desk.arrive(ServiceKind::ThaidEnrolment, QueueLane::None, ""));
        EXPECT_TRUE(desk.arrive(ServiceKind::CertifiedCopy, QueueLane::None, ""));
        EXPECT_TRUE(desk.arrive(ServiceKind::MoveIn, QueueLane::Elderly, ""));
        tables.booked = std::vector{ports::Booking{"B-1", "9901", ServiceKind::MoveIn,
                                                   *support::from_iso8601("2026-11-22T08:30:00Z"), "app",
                                                   *domain::CitizenId::parse("1999900000013"), "x", "", "booked"}};
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    domain::QueueTicket ticket(std::size_t index) { return book.days.begin()->second.at(index); }

    MemoryQueueBook book;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::QueuePorts queue{book, tables, counter.store, counter.sealer, counter.clock, counter.workstation, rules};
};

TEST_P(QueueWindowsTest, TheNextOneIsCalledServedAndGone) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.until_shown("desk.queue.call"));
    const auto waiting =
        GetParam() == gui::Language::Thai ? "รอเรียก 3 ราย (คิวพิเศษ 1) · จองคิวไว้ 1" : "Waiting 3 (priority 1) · booked 1";
    EXPECT_NE(driver.text("desk.queue.counts").find(waiting), std::string::npos) << driver.text("desk.queue.counts");
    driver.picture("desk", "8-queue-waiting" + suffix());

    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.queue.called").find("B001") != std::string::npos; }));
    ASSERT_TRUE(driver.until_shown("citizen.calling.number"));
    EXPECT_EQ(driver.text("citizen.calling.number"), "B001");
    EXPECT_NE(driver.text("citizen.calling.next").find("A001   C001"), std::string::npos);
    EXPECT_NE(driver.text("desk.queue.call").find("B001"), std::string::npos) << driver.text("desk.queue.call");
    driver.picture("desk", "8-queue-called" + suffix());
    driver.picture("citizen", "8-queue-board" + suffix());

    driver.key("desk.keys", WXK_F5);
    ASSERT_TRUE(driver.until([&] { return !driver.shown("citizen.calling.number"); }));
    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.queue.called").find("A001") != std::string::npos; }));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.consent"));
    ASSERT_TRUE(driver.until([&] { return ticket(0).state == QueueState::Serving; }));
    EXPECT_FALSE(ticket(0).visit_id.empty());
    EXPECT_FALSE(driver.shown("citizen.calling.number"));
    ASSERT_TRUE(driver.until_shown("desk.refuse"));
    ASSERT_TRUE(driver.press("desk.refuse"));
    ASSERT_TRUE(driver.until([&] { return ticket(0).state == QueueState::Served; }));
}

TEST_P(QueueWindowsTest, TicketsAreGivenSetAsideTakenBackAndSentOn) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.until_shown("desk.queue.give"));
    EXPECT_FALSE(driver.shown("desk.queue.set_aside")) << "nobody is called";
    ASSERT_TRUE(driver.press("desk.queue.give"));
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.queue.given").find("A002") != std::string::npos; }));
    EXPECT_EQ(ticket(4).state, QueueState::Waiting);

    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until_shown("desk.queue.set_aside"));
    ASSERT_TRUE(driver.press("desk.queue.set_aside"));
    ASSERT_TRUE(driver.until_shown("desk.queue.take_back"));
    EXPECT_EQ(ticket(2).state, QueueState::Parked);
    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until_shown("desk.queue.transfer"));
    driver.picture("desk", "8-queue-aside" + suffix());
    for (const auto* size : {"large type", "normal type"}) {
        driver.key("desk", WXK_F9);
        for (const auto* part : {"desk.queue.service", "desk.queue.lane", "desk.queue.give", "desk.queue.transfer",
                                 "desk.queue.book", "desk.queue.aside", "desk.queue.take_back", "desk.sign_out"}) {
            EXPECT_TRUE(whole(driver, part)) << size;
        }
    }
    ASSERT_TRUE(driver.press("desk.queue.transfer"));
    ASSERT_TRUE(driver.until([&] { return ticket(0).state == QueueState::Waiting; }));
    ASSERT_TRUE(driver.press("desk.queue.take_back"));
    ASSERT_TRUE(driver.until([&] { return ticket(2).state == QueueState::Waiting; }));
    ASSERT_TRUE(driver.until([&] { return !driver.shown("desk.queue.take_back"); }));

    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until_shown("desk.queue.no_show"));
    ASSERT_TRUE(driver.press("desk.queue.no_show"));
    ASSERT_TRUE(driver.until([&] { return ticket(2).state == QueueState::NoShow; }));
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, QueueWindowsTest,
                         ::testing::Values(gui::Language::Thai, gui::Language::English), [](const auto& language) {
                             return language.param == gui::Language::Thai ? "Thai" : "English";
                         });

}  // namespace
}  // namespace amphoe::testing
