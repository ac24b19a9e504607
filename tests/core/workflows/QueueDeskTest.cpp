#include "core/workflows/QueueDesk.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/ManualClock.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;
using domain::ServiceKind;

class MemoryQueueBook final : public ports::QueueBook {
  public:
    domain::Result<std::vector<QueueTicket>> read(const std::string& date) override { return days[date]; }
    domain::Result<domain::Done> write(const std::string& date, const std::vector<QueueTicket>& tickets) override {
        if (full) {
            return domain::Failure{FailureCode::StoreFull, ""};
        }
        days[date] = tickets;
        return domain::Done{};
    }
    std::map<std::string, std::vector<QueueTicket>> days;
    bool full = false;
};

class QueueDeskTest : public ::testing::Test {
  protected:
    std::string arrive(ServiceKind kind = ServiceKind::ThaidEnrolment, QueueLane lane = QueueLane::None,
                       const std::string& person = "") {
        const auto ticket = desk.arrive(kind, lane, person);
        EXPECT_TRUE(ticket);
        return ticket ? ticket->number : "";
    }
    static FailureCode code(const domain::Result<QueueTicket>& result) {
        return result ? FailureCode::UnexpectedError : result.error().code;
    }
    QueueTicket booking(const char* ref, const char* slot) const {
        QueueTicket ticket;
        ticket.booking_ref = ref;
        ticket.person_index = "index-1";
        ticket.slot_start = support::from_iso8601(slot);
        return ticket;
    }
    MemoryQueueBook book;
    testing::ManualClock clock;
    domain::ServiceRules rules;
    QueueDesk desk{book, clock, rules};
};

TEST_F(QueueDeskTest, EveryGroupCountsForItself) {
    EXPECT_EQ(arrive(), "A001");
    EXPECT_EQ(arrive(ServiceKind::MoveIn), "B001");
    EXPECT_EQ(arrive(ServiceKind::OwnData), "A002");
    EXPECT_EQ(arrive(ServiceKind::CertifiedCopy), "C001");
    EXPECT_EQ(arrive(ServiceKind::CardIntake), "D001");
}

TEST_F(QueueDeskTest, LanesAreCalledBeforeOthersAndThenByArrival) {
    arrive();
    arrive();
    arrive(ServiceKind::ThaidEnrolment, QueueLane::Elderly);
    EXPECT_EQ(desk.call_next()->number, "A003");
    EXPECT_EQ(desk.call_next()->number, "A001");
    EXPECT_EQ(desk.call_next()->number, "A002");
    EXPECT_EQ(code(desk.call_next()), FailureCode::CaseUnknown);
}

TEST_F(QueueDeskTest, TheFourTimesOfAServedTicketAreKept) {
    arrive();
    clock.advance(std::chrono::minutes(7));
    ASSERT_TRUE(desk.call_next());
    clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(desk.start("A001"));
    clock.advance(std::chrono::minutes(10));
    const auto done = desk.end("A001");
    ASSERT_TRUE(done);
    EXPECT_EQ(*done->called - *done->arrived, std::chrono::minutes(7));
    EXPECT_EQ(*done->started - *done->called, std::chrono::minutes(1));
    EXPECT_EQ(*done->ended - *done->started, std::chrono::minutes(10));
}

TEST_F(QueueDeskTest, ThreeCallsWithoutAnybodyComingAreANoShow) {
    arrive();
    for (int call = 1; call <= rules.no_show_calls; ++call) {
        EXPECT_EQ(desk.call("A001")->state, QueueState::Called) << call;
    }
    EXPECT_EQ(desk.call("A001")->state, QueueState::NoShow);
    EXPECT_EQ(code(desk.call("A001")), FailureCode::StepOutOfOrder);
}

TEST_F(QueueDeskTest, ASkippedTicketWaitsBehindTheOthersAndLosesItsLane) {
    arrive(ServiceKind::ThaidEnrolment, QueueLane::Monk);
    arrive();
    ASSERT_TRUE(desk.call_next());
    ASSERT_TRUE(desk.skip("A001"));
    EXPECT_EQ(desk.call_next()->number, "A002");
    EXPECT_EQ(desk.call_next()->number, "A001");
}

TEST_F(QueueDeskTest, ParkedAndTransferredTicketsKeepTheirNumber) {
    arrive();
    ASSERT_TRUE(desk.call_next());
    EXPECT_EQ(desk.park("A001")->state, QueueState::Parked);
    EXPECT_EQ(desk.start("A001")->state, QueueState::Serving);
    const auto moved = desk.transfer("A001", ServiceKind::CertifiedCopy);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->number, "A001");
    EXPECT_EQ(moved->state, QueueState::Waiting);
    EXPECT_EQ(code(desk.end("A001")), FailureCode::StepOutOfOrder);
}

TEST_F(QueueDeskTest, ABookingIsMatchedByThePersonAndGetsANumberOnArrival) {
    // 09.00 in Bangkok now; the slot is at 09.10.
    EXPECT_EQ(*desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z"), booking("B-2", "2026-11-23T02:10:00Z")}), 1);
    EXPECT_EQ(*desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z")}), 0) << "known already";
    const auto matched = desk.match("index-1");
    ASSERT_TRUE(matched && *matched);
    EXPECT_EQ((*matched)->booking_ref, "B-1");
    const auto nobody = desk.match("");
    ASSERT_TRUE(nobody);
    EXPECT_FALSE(nobody->has_value());
    arrive();
    const auto ticket = desk.arrive_booked("B-1", "index-1");
    ASSERT_TRUE(ticket);
    EXPECT_EQ(ticket->number, "A002");
    EXPECT_EQ(desk.call_next()->number, "A002") << "bookings have a lane";
    EXPECT_EQ(code(desk.arrive_booked("B-1", "")), FailureCode::CaseUnknown);
}

TEST_F(QueueDeskTest, ABookingIsKeptForFifteenMinutes) {
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z")}));
    clock.advance(std::chrono::minutes(25));
    EXPECT_TRUE(desk.arrive_booked("B-1", ""));
    ASSERT_TRUE(desk.take_bookings({booking("B-3", "2026-11-22T02:09:00Z")}));
    EXPECT_EQ(code(desk.arrive_booked("B-3", "")), FailureCode::LimitReached);
    EXPECT_EQ(code(desk.arrive_booked("B-3", "")), FailureCode::CaseUnknown) << "it is a no-show now";
}

TEST_F(QueueDeskTest, ATicketThatCouldNotBeSavedIsNotGiven) {
    book.full = true;
    EXPECT_EQ(code(desk.arrive(ServiceKind::OwnData, QueueLane::None, "")), FailureCode::StoreFull);
    book.full = false;
    EXPECT_EQ(arrive(ServiceKind::OwnData), "A001");
}

TEST_F(QueueDeskTest, TheNextDayBeginsAtOne) {
    arrive();
    clock.advance(std::chrono::hours(24));
    EXPECT_EQ(arrive(), "A001");
}

TEST_F(QueueDeskTest, PeopleBeforeAreThoseWhoWillBeCalledEarlier) {
    arrive();
    arrive();
    arrive(ServiceKind::ThaidEnrolment, QueueLane::Pregnant);
    const auto all = desk.today();
    ASSERT_TRUE(all);
    EXPECT_EQ(people_before(*all, "A003"), 0);
    EXPECT_EQ(people_before(*all, "A001"), 1);
    EXPECT_EQ(people_before(*all, "A002"), 2);
    EXPECT_EQ(people_before(*all, "Z001"), 0);
}

}  // namespace
}  // namespace amphoe::workflows
