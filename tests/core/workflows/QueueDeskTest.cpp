#include "core/workflows/QueueDesk.h"

#include <gtest/gtest.h>

#include "core/workflows/BookingIntake.h"
#include "core/workflows/QueueOrder.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;
using domain::ServiceKind;

const auto kCitizen = *domain::CitizenId::parse("1999900000013");

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
    static ports::Booking feed_booking(const char* ref, const char* slot, const char* office = "9901") {
        return {ref,     office,   ServiceKind::CertifiedCopy, *support::from_iso8601(slot),
                "app",   kCitizen, "นาย ทดสอบ ระบบบัตร",        "0800000000",
                "booked"};
    }
    std::vector<std::string> told() const {
        std::vector<std::string> states;
        for (const auto& message : counter.sealer.all) {
            states.push_back(message.fields.at("booking_ref") + ' ' + message.fields.at("state"));
        }
        return states;
    }
    testing::FakeCounter counter;
    testing::ManualClock& clock = counter.clock;
    testing::MemoryQueueBook book;
    testing::BookingTables tables;
    domain::ServiceRules rules;
    QueuePorts ports{book, tables, counter.store, counter.sealer, clock, counter.workstation, rules};
    QueueDesk desk{ports, "O-0001"};
};

TEST_F(QueueDeskTest, APrefixKeepsTheNumbersOfTwoWorkstationsApart) {
    EXPECT_EQ(arrive(), "A001");
    ports.ticket_prefix = "2";
    EXPECT_EQ(arrive(), "2A001");
    EXPECT_EQ(arrive(), "2A002");
    EXPECT_EQ(desk.call("2A002")->number, "2A002");
    ports.ticket_prefix = "A";
    EXPECT_EQ(arrive(), "AA001") << "counts for itself, though it begins like another group";
    ports.ticket_prefix = "";
    EXPECT_EQ(arrive(), "A002") << "the first series goes on";
}

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
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z"), booking("B-3", "2026-11-22T02:09:00Z")}));
    clock.advance(std::chrono::minutes(25));
    EXPECT_TRUE(desk.arrive_booked("B-1", ""));
    EXPECT_EQ(code(desk.arrive_booked("B-3", "")), FailureCode::LimitReached);
    EXPECT_EQ(code(desk.arrive_booked("B-3", "")), FailureCode::CaseUnknown) << "it is a no-show now";
}

TEST_F(QueueDeskTest, TheCentreIsToldWhatBecomesOfABooking) {
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z")}));
    ASSERT_TRUE(desk.arrive_booked("B-1", "index-1"));
    ASSERT_TRUE(desk.call_next());
    ASSERT_TRUE(desk.call("A001")) << "a second call is no news";
    ASSERT_TRUE(desk.transfer("A001", ServiceKind::OwnData));
    ASSERT_TRUE(desk.call_next());
    ASSERT_TRUE(desk.start("A001", "visit-1"));
    ASSERT_TRUE(desk.end("A001"));
    EXPECT_EQ(told(), (std::vector<std::string>{"B-1 CALLED", "B-1 MOVED", "B-1 CALLED", "B-1 SERVED"}));
    EXPECT_EQ(book.messages.size(), 4U);
    EXPECT_EQ(book.messages.front().order_key, "booking:B-1");
    EXPECT_EQ(book.notes.back().action, "QUEUE_SERVED");
    EXPECT_EQ(book.notes.back().officer_id, "O-0001");
    arrive();
    ASSERT_TRUE(desk.call("A002"));
    EXPECT_EQ(book.messages.size(), 4U) << "a walk-in is no news for the centre";
}

TEST_F(QueueDeskTest, WhoeverWasSkippedAndHadEveryCallIsPassedOver) {
    arrive();
    for (int call = 1; call <= rules.no_show_calls; ++call) {
        ASSERT_TRUE(desk.call("A001"));
    }
    ASSERT_TRUE(desk.skip("A001"));
    EXPECT_EQ(code(desk.call_next()), FailureCode::CaseUnknown);
    EXPECT_EQ(desk.today()->front().state, QueueState::NoShow);
    arrive();
    EXPECT_EQ(desk.call_next()->number, "A002");
}

TEST_F(QueueDeskTest, BookingsFollowWhatTheCentreSays) {
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z"), booking("B-2", "2026-11-22T02:10:00Z"),
                                    booking("B-3", "2026-11-22T02:20:00Z")}));
    auto moved = booking("B-1", "2026-11-22T06:00:00Z");
    moved.service = ServiceKind::MoveIn;
    clock.advance(std::chrono::minutes(30));
    EXPECT_EQ(*desk.take_bookings({moved, booking("B-3", "2026-11-22T02:14:59Z")}), 0);
    const auto tickets = book.days.at("2026-11-22");
    EXPECT_EQ(tickets[0].state, QueueState::Booked);
    EXPECT_EQ(tickets[0].slot_start, moved.slot_start);
    EXPECT_EQ(tickets[0].service, ServiceKind::MoveIn);
    EXPECT_EQ(tickets[1].state, QueueState::Cancelled);
    EXPECT_EQ(tickets[2].state, QueueState::NoShow) << "more than fifteen minutes late";
    EXPECT_EQ(told(), std::vector<std::string>{"B-3 NO_SHOW"});
    EXPECT_EQ(code(desk.arrive_booked("B-2", "")), FailureCode::CaseUnknown);
}

TEST_F(QueueDeskTest, TheOfficeTakesItsOwnBookingsOfTheDay) {
    tables.booked = std::vector{
        feed_booking("B-9901-1", "2026-11-22T02:30:00Z"), feed_booking("B-1001-1", "2026-11-22T02:30:00Z", "1001"),
        feed_booking("B-9901-2", "2026-11-23T02:30:00Z"), feed_booking("B-9901-3", "2026-11-22T16:59:59Z", ""),
        feed_booking("B-9901-4", "2026-11-22T17:00:00Z")};
    tables.booked->push_back(feed_booking("B-9901-5", "2026-11-22T03:00:00Z"));
    tables.booked->back().state = "cancelled";
    const auto intake = take_todays_bookings(ports, "O-0001");
    ASSERT_TRUE(intake);
    EXPECT_EQ(intake->taken, 2);
    EXPECT_EQ(intake->elsewhere, 1);
    const auto matched = desk.match(*counter.store.blind_index(kCitizen));
    ASSERT_TRUE(matched && *matched);
    EXPECT_EQ((*matched)->booking_ref, "B-9901-1");
}

TEST_F(QueueDeskTest, WithoutReferenceDataNoBookingIsCancelled) {
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:10:00Z")}));
    tables.known = {};
    const auto intake = take_todays_bookings(ports, "");
    ASSERT_TRUE(intake);
    EXPECT_FALSE(intake->known);
    EXPECT_EQ(desk.today()->front().state, QueueState::Booked);
    tables.known = {clock.now(), false};
    tables.booked = domain::Failure{FailureCode::CentreFeedInvalid, "a value of the topic bookings"};
    EXPECT_FALSE(take_todays_bookings(ports, ""));
    EXPECT_EQ(desk.today()->front().state, QueueState::Booked);
}

TEST_F(QueueDeskTest, AnotherNameThanTheBookingsIsNoticed) {
    tables.booked = std::vector{feed_booking("B-1", "2026-11-22T02:30:00Z")};
    EXPECT_FALSE(*booking_name_differs(ports, "B-1", "ทดสอบ", "ระบบบัตร"));
    EXPECT_TRUE(*booking_name_differs(ports, "B-1", "ทดลอง", "ระบบบัตร"));
    EXPECT_TRUE(*booking_name_differs(ports, "B-1", "ทดสอบ", "ระบบงาน"));
    EXPECT_FALSE(*booking_name_differs(ports, "B-9", "ทดลอง", "ระบบบัตร"));
}

TEST_F(QueueDeskTest, HowSomebodyWasAuthenticatedOnlineBelongsToTheirVisit) {
    auto online = feed_booking("B-1", "2026-11-22T02:30:00Z");
    online.authentication = {{"by", "THAID"}, {"level", "IAL2.3"}, {"at", "2026-11-21T13:00:00.000Z"}};
    tables.booked = std::vector{online, feed_booking("B-2", "2026-11-22T03:00:00Z")};
    const auto card = testing::sample_card();
    const auto other = testing::sample_card("1999900000021");
    ASSERT_TRUE(desk.take_bookings({booking("B-1", "2026-11-22T02:30:00Z"), booking("B-2", "2026-11-22T03:00:00Z")}));
    const auto number_of = [&](const char* ref) { return desk.arrive_booked(ref, "")->number; };
    const auto online_ticket = number_of("B-1");
    const auto phone_ticket = number_of("B-2");
    const auto walk_in = arrive();
    const auto before = counter.store.events.size();

    EXPECT_TRUE(keep_booking_authentication(ports, "O-0001", walk_in, card, "visit-1"));
    EXPECT_TRUE(keep_booking_authentication(ports, "O-0001", phone_ticket, card, "visit-1"));
    EXPECT_TRUE(keep_booking_authentication(ports, "O-0001", online_ticket, other, "visit-1"));
    EXPECT_EQ(counter.store.events.size(), before) << "no booking, not made online, not this person's";

    ASSERT_TRUE(keep_booking_authentication(ports, "O-0001", online_ticket, card, "visit-1"));
    ASSERT_EQ(counter.store.events.size(), before + 1);
    const auto& kept = counter.store.events.back();
    EXPECT_EQ(kept.visit_id, "visit-1");
    EXPECT_EQ(kept.fields.at("step"), "online_authentication");
    EXPECT_EQ(kept.fields.at("by"), "THAID");
    EXPECT_EQ(kept.fields.at("level"), "IAL2.3");
    EXPECT_EQ(kept.fields.at("at"), "2026-11-21T13:00:00.000Z");
    EXPECT_EQ(kept.fields.at("booking_ref"), "B-1");
}

TEST_F(QueueDeskTest, AnInterruptedVisitGoesOnWithItsTicket) {
    arrive();
    ASSERT_TRUE(desk.call_next());
    const auto begun = desk.start("A001", "visit-1");
    clock.advance(std::chrono::minutes(3));
    const auto again = desk.start("A001", "visit-2");
    ASSERT_TRUE(begun && again);
    EXPECT_EQ(again->started, begun->started) << "the citizen sits there since then";
    EXPECT_EQ(again->visit_id, "visit-2");
}

TEST_F(QueueDeskTest, TheWaitIsToldFromTheDaysOwnFigures) {
    for (int people = 0; people < 4; ++people) {
        arrive();
    }
    using std::chrono::minutes;
    const minutes usual(10);
    EXPECT_EQ(estimated_wait(*desk.today(), 0, usual), minutes(0));
    EXPECT_EQ(estimated_wait(*desk.today(), 3, usual), minutes(30));
    ASSERT_TRUE(desk.call_next() && desk.start("A001"));
    clock.advance(minutes(7));
    ASSERT_TRUE(desk.end("A001"));
    EXPECT_EQ(mean_service(*desk.today()), minutes(7));
    EXPECT_EQ(estimated_wait(*desk.today(), 3, usual), minutes(25)) << "21 minutes, in full five";
    const auto counts = count_tickets(*desk.today());
    EXPECT_EQ(counts.waiting, 3);
    EXPECT_EQ(counts.served, 1);
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
