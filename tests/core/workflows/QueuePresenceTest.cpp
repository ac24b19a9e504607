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
