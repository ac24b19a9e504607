#include "core/workflows/BookingDesk.h"

#include <gtest/gtest.h>

#include "core/workflows/ReasonText.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

class BookingDeskTest : public ::testing::Test {
  protected:
    BookingDeskTest() { at("2026-11-23T10:00"); }  // a Monday
    void at(const char* moment) { counter.clock.advance(*typed_moment(moment) - counter.clock.now()); }
    std::string objection(const char* slot) const {
        return objection_to_slot(*typed_moment(slot), counter.clock.now(), rules);
    }
    bool fits(const char* slot) const { return objection(slot).empty(); }
    NewBooking wanted() const {
        return {domain::ServiceKind::MoveIn,
                *domain::CitizenId::parse("1999900000013"),
                "นาย สมชาย ใจดี",
                "081-234-5678",
                "phone",
                *typed_moment("2026-11-25T09:00")};
    }
    FailureCode refusal(const NewBooking& booking) {
        const auto made = book_ahead(ports, "O-0001", booking);
        EXPECT_FALSE(made);
        EXPECT_TRUE(counter.sealer.all.empty()) << "nothing leaves";
        return made ? FailureCode::UnexpectedError : made.error().code;
    }
    testing::FakeCounter counter;
    testing::MemoryQueueBook book;
    testing::BookingTables tables;
    domain::ServiceRules rules;
    QueuePorts ports{book, tables, counter.store, counter.sealer, counter.clock, counter.workstation, rules};
};

TEST_F(BookingDeskTest, FromTomorrowToTheLastDayOfTheRules) {
    EXPECT_FALSE(fits("2026-11-23T14:00")) << "today is for those who come";
    EXPECT_TRUE(fits("2026-11-24T14:00"));
    EXPECT_TRUE(fits("2026-12-08T14:00")) << "15 days";
    EXPECT_FALSE(fits("2026-12-09T14:00")) << "16 days";
    rules.booking_days_ahead = 16;
    EXPECT_TRUE(fits("2026-12-09T14:00"));
}

TEST_F(BookingDeskTest, TheNextDayClosesInTheAfternoon) {
    at("2026-11-23T16:00");
    EXPECT_TRUE(fits("2026-11-24T09:00")) << "no later than 16.00 is in time";
    at("2026-11-23T16:01");
    EXPECT_EQ(objection("2026-11-24T09:00"), "for the next day only until 16:00");
    EXPECT_TRUE(fits("2026-11-25T09:00"));
}

TEST_F(BookingDeskTest, OverTheEndOfTheYear) {
    at("2026-12-29T10:00");
    rules.holidays = {"2026-12-31", "2027-01-01"};
    EXPECT_FALSE(fits("2027-01-01T09:00"));
    EXPECT_TRUE(fits("2027-01-04T09:00"));
}

TEST_F(BookingDeskTest, OnlyWhenTheCounterIsOpen) {
    EXPECT_EQ(objection("2026-11-28T09:00"), "is no working day") << "a Saturday";
    EXPECT_FALSE(fits("2026-11-25T08:00"));
    EXPECT_TRUE(fits("2026-11-25T08:30"));
    EXPECT_TRUE(fits("2026-11-25T16:00"));
    EXPECT_FALSE(fits("2026-11-25T16:30")) << "it would end after the counter";
    EXPECT_EQ(objection("2026-11-25T09:10"), "every 30 minutes from 08:30");
}

TEST_F(BookingDeskTest, TheDaysToChooseFromAreThoseNothingSpeaksAgainst) {
    rules.holidays = {"2026-11-25"};
    at("2026-11-23T16:01");  // too late for tomorrow
    const auto days = bookable_days(counter.clock.now(), rules);
    ASSERT_EQ(days.size(), 9U);
    EXPECT_EQ(days.front().date, "2026-11-26");
    EXPECT_EQ(days.back().date, "2026-12-08");
    ASSERT_EQ(days.front().slots.size(), 16U);
    EXPECT_EQ(days.front().slots.front(), *typed_moment("2026-11-26T08:30"));
    EXPECT_EQ(days.front().slots.back(), *typed_moment("2026-11-26T16:00"));
    for (const auto& day : days) {
        for (const auto slot : day.slots) {
            EXPECT_EQ(objection_to_slot(slot, counter.clock.now(), rules), "") << day.date;
        }
    }
    rules.booking_days_ahead = 0;
    EXPECT_TRUE(bookable_days(counter.clock.now(), rules).empty());
}

TEST_F(BookingDeskTest, ItGoesToTheCentreUnderAReferenceForTheCitizen) {
    const auto reference = book_ahead(ports, "O-0001", wanted());
    ASSERT_TRUE(reference);
    EXPECT_EQ(reference->size(), std::string("B-9901-").size() + 8);
    EXPECT_TRUE(reference->starts_with("B-9901-"));
    ASSERT_EQ(counter.sealer.all.size(), 1U);
    const auto& message = counter.sealer.all.front();
    EXPECT_EQ(message.kind, "booking_made");
    EXPECT_EQ(message.fields.at("booking_ref"), *reference);
    EXPECT_EQ(message.fields.at("phone"), "0812345678");
    EXPECT_EQ(message.fields.at("slot"), "2026-11-25T02:00:00.000Z");
    ASSERT_EQ(book.notes.size(), 1U);
    EXPECT_EQ(book.notes.front().action, "BOOKING_MADE");
    EXPECT_EQ(book.notes.front().subject, *counter.store.blind_index(wanted().citizen));
    EXPECT_TRUE(book.notes.front().case_id.empty());
    EXPECT_EQ(book.messages.size(), 1U);
}

TEST_F(BookingDeskTest, WhatCannotBeBookedIsRefusedBeforeAnythingLeaves) {
    auto booking = wanted();
    booking.slot = *typed_moment("2026-11-28T09:00");
    EXPECT_EQ(refusal(booking), FailureCode::FieldInvalid);
    booking = wanted();
    booking.phone = "021234567";
    EXPECT_EQ(refusal(booking), FailureCode::PhoneInvalid);
    booking = wanted();
    booking.channel = "app";
    EXPECT_EQ(refusal(booking), FailureCode::FieldInvalid);
    booking = wanted();
    booking.name_th = "";
    EXPECT_EQ(refusal(booking), FailureCode::FieldInvalid);
    booking = wanted();
    booking.service = domain::ServiceKind::OnlineMove;
    EXPECT_EQ(refusal(booking), FailureCode::ServiceNotAvailable) << "nobody comes for it";
    rules.services[domain::ServiceKind::MoveIn].enabled = false;
    EXPECT_EQ(refusal(wanted()), FailureCode::ServiceNotAvailable);
}

}  // namespace
}  // namespace amphoe::workflows
