// Somebody sits in the visit already: the day's own ticket or booking is found by the card.
#include <gtest/gtest.h>

#include "core/workflows/QueueDesk.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::workflows {
namespace {

using domain::QueueState;
using domain::ServiceKind;

class QueuePresenceTest : public ::testing::Test {
  protected:
    QueuePresenceTest() {
        booked.booking_ref = "B-1";
        booked.person_index = "index-1";
        booked.slot_start = counter.clock.now() + std::chrono::minutes(10);
    }
    testing::FakeCounter counter;
    testing::ManualClock& clock = counter.clock;
    testing::MemoryQueueBook book;
    testing::BookingTables tables;
    domain::ServiceRules rules;
    QueuePorts ports{book, tables, counter.store, counter.sealer, counter.clock, counter.workstation, rules};
    QueueDesk desk{ports, "O-0001"};
    domain::QueueTicket booked;
};

TEST_F(QueuePresenceTest, WhoeverSitsThereIsServedByTheOwnTicketOrBooking) {
    ASSERT_TRUE(desk.take_bookings({booked}));
    ASSERT_TRUE(desk.arrive(ServiceKind::ThaidEnrolment, domain::QueueLane::None, ""));
    const auto nobody = desk.serve_present("index-9", "V-1");
    ASSERT_TRUE(nobody);
    EXPECT_FALSE(nobody->has_value()) << "a walk-in without a ticket takes nobody's place";

    const auto served = desk.serve_present("index-1", "V-2");
    ASSERT_TRUE(served && *served);
    EXPECT_EQ((*served)->booking_ref, "B-1");
    EXPECT_EQ((*served)->state, QueueState::Serving);
    EXPECT_EQ((*served)->visit_id, "V-2");
    EXPECT_FALSE((*served)->number.empty());
    EXPECT_TRUE((*served)->arrived && (*served)->called && (*served)->started);
}

TEST_F(QueuePresenceTest, WhoWasCalledOftenAndSkippedAndThenSitsThereIsServed) {
    ASSERT_TRUE(desk.arrive(ServiceKind::ThaidEnrolment, domain::QueueLane::None, "index-2"));
    for (int call = 1; call <= rules.no_show_calls; ++call) {
        ASSERT_TRUE(desk.call("A001"));
    }
    const auto first_call = desk.today()->front().called;
    ASSERT_TRUE(desk.skip("A001"));
    clock.advance(std::chrono::minutes(5));
    const auto served = desk.serve_present("index-2", "V-1");
    ASSERT_TRUE(served && *served);
    EXPECT_EQ((*served)->state, QueueState::Serving);
    EXPECT_EQ((*served)->calls, rules.no_show_calls);
    EXPECT_EQ((*served)->called, first_call);
    EXPECT_EQ(desk.end("A001")->state, QueueState::Served);
}

TEST_F(QueuePresenceTest, TheSecondWaitOfWhoIsSentOnIsNoService) {
    for (const bool parked : {true, false}) {
        const auto number = desk.arrive(ServiceKind::ThaidEnrolment, domain::QueueLane::None, "")->number;
        ASSERT_TRUE(desk.call(number));
        ASSERT_TRUE(desk.start(number, "V-1"));
        clock.advance(std::chrono::minutes(5));
        const auto waits = parked ? desk.park(number) : desk.transfer(number, ServiceKind::CertifiedCopy);
        EXPECT_FALSE(waits->started);
        EXPECT_TRUE(waits->visit_id.empty());
        clock.advance(std::chrono::minutes(30));
        ASSERT_TRUE(parked || desk.call(number));
        ASSERT_TRUE(desk.start(number, "V-2"));
        clock.advance(std::chrono::minutes(10));
        const auto done = desk.end(number);
        EXPECT_EQ(*done->ended - *done->started, std::chrono::minutes(10));
        EXPECT_EQ(done->visit_id, "V-2");
    }
}

TEST_F(QueuePresenceTest, EveryNoShowBeforeTheOneWhoIsCalledStandsInTheAuditLog) {
    for (const auto* who : {"index-1", "index-2"}) {
        const auto number = desk.arrive(ServiceKind::ThaidEnrolment, domain::QueueLane::None, who)->number;
        for (int call = 1; call <= rules.no_show_calls; ++call) {
            ASSERT_TRUE(desk.call(number));
        }
        ASSERT_TRUE(desk.skip(number));
    }
    ASSERT_TRUE(desk.arrive(ServiceKind::ThaidEnrolment, domain::QueueLane::None, ""));
    book.notes.clear();
    EXPECT_EQ(desk.call_next()->number, "A003");
    std::vector<std::string> told;
    for (const auto& note : book.notes) {
        told.push_back(note.action + " " + note.reason + " " + note.subject);
    }
    EXPECT_EQ(told, (std::vector<std::string>{"QUEUE_NO_SHOW A001 index-1", "QUEUE_NO_SHOW A002 index-2",
                                              "QUEUE_CALLED A003 "}));
}

TEST_F(QueuePresenceTest, ABookingTheCentreGivesAgainCanBeCalled) {
    ASSERT_TRUE(desk.take_bookings({booked}));
    ASSERT_TRUE(desk.take_bookings({}));
    EXPECT_EQ(book.days.begin()->second.front().state, QueueState::Cancelled);
    ASSERT_TRUE(desk.take_bookings({booked}));
    EXPECT_EQ(book.days.begin()->second.front().state, QueueState::Booked) << "taken back and given again";
    clock.advance(std::chrono::minutes(40));
    ASSERT_TRUE(desk.take_bookings({booked}));
    ASSERT_TRUE(desk.take_bookings({booked}));
    EXPECT_EQ(book.days.begin()->second.front().state, QueueState::NoShow) << "its time has passed";
    booked.slot_start = clock.now() + std::chrono::minutes(60);
    EXPECT_EQ(*desk.take_bookings({booked}), 0) << "known, and booked again";
    const auto again = book.days.begin()->second.front();
    EXPECT_EQ(again.state, QueueState::Booked);
    EXPECT_EQ(again.slot_start, booked.slot_start);
    EXPECT_FALSE(again.ended);
    EXPECT_TRUE(desk.arrive_booked("B-1", "index-1"));
}

TEST_F(QueuePresenceTest, WhoCameAndMissedTheCallGetsAnotherTicketForAnotherTime) {
    ASSERT_TRUE(desk.take_bookings({booked}));
    ASSERT_TRUE(desk.arrive_booked("B-1", "index-1"));
    ASSERT_TRUE(desk.no_show("A001"));
    EXPECT_EQ(*desk.take_bookings({booked}), 0) << "the centre has not heard of it yet";
    booked.slot_start = clock.now() + std::chrono::minutes(90);
    EXPECT_EQ(*desk.take_bookings({booked}), 1);
    EXPECT_EQ(*desk.take_bookings({booked}), 0);
    EXPECT_EQ(desk.arrive_booked("B-1", "index-1")->number, "A002");
}

TEST_F(QueuePresenceTest, ABookingThatHasPassedIsMissedAndThePersonServedAllTheSame) {
    ASSERT_TRUE(desk.take_bookings({booked}));
    clock.advance(std::chrono::minutes(40));
    const auto served = desk.serve_present("index-1", "V-1");
    ASSERT_TRUE(served);
    EXPECT_FALSE(served->has_value());
    EXPECT_EQ(desk.today()->front().state, QueueState::NoShow);
}

}  // namespace
}  // namespace amphoe::workflows
