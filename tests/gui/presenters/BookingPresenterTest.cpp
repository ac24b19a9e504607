#include "gui/presenters/BookingPresenter.h"

#include "core/workflows/ReasonText.h"
#include "core/workflows/ServiceCatalogue.h"
#include "gui/presenters/BookingTexts.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;

/// Monday 2026-11-23, 10:00 in Bangkok.
class BookingPresenterTest : public PresenterBench {
  protected:
    BookingPresenterTest() { at("2026-11-23T10:00"); }
    void at(const char* moment) { counter.clock.advance(time(moment) - counter.clock.now()); }
    static support::Timestamp time(const char* moment) { return *workflows::typed_moment(moment); }
    gui::CounterSetup with_queue() {
        auto made = setup();
        made.queue = &ports;
        made.catalogue_of_services = &catalogue_of_services;
        return made;
    }
    gui::BookingEntry wanted() const {
        return {ServiceKind::MoveIn, time("2026-11-25T09:00"), true,
                "๑-9999-00000-01-3", "นาย ทดสอบ ระบบบัตร",      "081-234-5678"};
    }
    ports::Booking known(const char* moment, const char* office, const char* state) const {
        return {"B-1",        office, ServiceKind::MoveIn,
                time(moment), "app",  *domain::CitizenId::parse("1999900000013"),
                "x",          "",     state};
    }
    void open() {
        booking.open();
        window.drain();
    }
    void book(const gui::BookingEntry& entry) {
        booking.book(entry);
        window.drain();
    }
    std::string said() const { return gui::booking_failure(*booking.view().failure, catalogue, texts).message; }

    MemoryQueueBook book_of_tickets;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    workflows::QueuePorts ports{book_of_tickets,     tables, counter.store, counter.sealer, counter.clock,
                                counter.workstation, rules};
    gui::BookingPresenter booking{with_queue(), window.post(), counter.officer};
};

TEST_F(BookingPresenterTest, TheDaysAndTimesToChooseAreThoseOfTheRules) {
    rules.holidays = {"2026-11-24"};
    open();
    ASSERT_TRUE(booking.view().open);
    ASSERT_EQ(booking.view().days.size(), 10U);
    const auto& first = booking.view().days.front();
    EXPECT_EQ(gui::booking_day_text(first, texts), "Wed 25 Nov 2026");
    EXPECT_EQ(first.slots.size(), 16U);
    EXPECT_EQ(gui::booking_slot_text(first.slots.front(), texts), "08:30");
    texts.spoken = gui::Language::Thai;
    EXPECT_EQ(gui::booking_day_text(first, texts), "วันพุธ 25 พ.ย. 2569");
    EXPECT_EQ(gui::booking_slot_text(first.slots.front(), texts), "08.30 น.");
}

TEST_F(BookingPresenterTest, HowManyHaveATimeAlreadyIsSaid) {
    tables.booked =
        std::vector{known("2026-11-25T09:00", "9901", "booked"), known("2026-11-25T09:00", "", "moved"),
                    known("2026-11-25T09:00", "9901", "cancelled"), known("2026-11-25T09:00", "9902", "booked"),
                    known("2026-11-25T09:30", "9901", "booked")};
    open();
    const auto& slots = booking.view().days.at(1).slots;
    EXPECT_EQ(slots.at(0).booked, 0);
    EXPECT_EQ(slots.at(1).booked, 2) << "of this office, and only those that stand";
    EXPECT_EQ(gui::booking_slot_text(slots.at(1), texts), "09:00 · booked 2");
    EXPECT_EQ(slots.at(2).booked, 1);
    tables.known.stale = true;
    booking.close();
    open();
    EXPECT_NE(gui::booking_hint(booking.view(), texts).find("may be old"), std::string::npos);
}

TEST_F(BookingPresenterTest, ABookingIsSavedForTheCentreAndTheReferenceTold) {
    book(wanted());
    EXPECT_TRUE(counter.sealer.all.empty()) << "nobody asked for it";
    open();
    book(wanted());
    ASSERT_TRUE(booking.view().booked);
    ASSERT_EQ(counter.sealer.all.size(), 1U);
    const auto& fields = counter.sealer.all.front().fields;
    EXPECT_EQ(fields.at("booking_ref"), booking.view().booked->reference);
    EXPECT_EQ(fields.at("citizen_id"), "1999900000013");
    EXPECT_EQ(fields.at("phone"), "0812345678");
    EXPECT_EQ(fields.at("channel"), "phone");
    EXPECT_EQ(fields.at("officer_id"), counter.officer.id);
    const auto text = gui::booked_text(booking.view(), texts);
    EXPECT_NE(text.find(booking.view().booked->reference), std::string::npos);
    EXPECT_NE(text.find("Wed 25 Nov 2026 09:00"), std::string::npos) << text;
    book(wanted());
    EXPECT_EQ(counter.sealer.all.size(), 1U) << "a key pressed twice books once";
    booking.close();
    open();
    EXPECT_FALSE(booking.view().booked) << "the next one begins anew";
    auto here = wanted();
    here.by_phone = false;
    book(here);
    EXPECT_EQ(counter.sealer.last.fields.at("channel"), "walk-in");
}

TEST_F(BookingPresenterTest, WhileABookingIsSavedItsOutcomeIsAwaited) {
    open();
    int told = 0;
    const auto listener = booking.on_change([&] { ++told; });
    booking.book(wanted());
    EXPECT_EQ(told, 1) << "the window learns that it is being saved";
    EXPECT_TRUE(booking.view().saving);
    booking.close();
    EXPECT_TRUE(booking.view().open) << "Esc waits too";
    window.drain();
    EXPECT_FALSE(booking.view().saving);
    ASSERT_TRUE(booking.view().booked);
    booking.close();
    EXPECT_FALSE(booking.view().open);
    EXPECT_EQ(counter.sealer.all.size(), 1U);
}

TEST_F(BookingPresenterTest, ABookingDoesNotWaitForTheNumbers) {
    booking.open();
    book(wanted());
    EXPECT_TRUE(booking.view().booked);
}

TEST_F(BookingPresenterTest, WhatIsWrongIsNamedAndNothingIsBooked) {
    open();
    const auto refused = [&](auto spoil) {
        auto typed = wanted();
        spoil(typed);
        book(typed);
        return booking.view().failure ? booking.view().failure->code : FailureCode::UnexpectedError;
    };
    EXPECT_EQ(refused([](auto& typed) { typed.citizen = "1999900000014"; }), FailureCode::CitizenNumberInvalid);
    EXPECT_EQ(refused([](auto& typed) { typed.phone = "02 123 4567"; }), FailureCode::PhoneInvalid);
    EXPECT_EQ(refused([](auto& typed) { typed.name = " "; }), FailureCode::FieldInvalid);
    EXPECT_NE(said().find("Nothing was booked. Name: has to be filled in"), std::string::npos) << said();
    at("2026-11-24T16:01");
    EXPECT_EQ(refused([](auto&) {}), FailureCode::FieldInvalid);
    EXPECT_NE(said().find("can no longer be booked"), std::string::npos) << said();
    book_of_tickets.full = true;
    EXPECT_EQ(refused([](auto& typed) { typed.slot = time("2026-11-26T09:00"); }), FailureCode::StoreFull);
    EXPECT_TRUE(booking.view().open) << "what was typed stays";
    EXPECT_FALSE(booking.view().booked);
    EXPECT_TRUE(book_of_tickets.messages.empty());
    booking.close();
    EXPECT_FALSE(booking.view().failure);
}

TEST_F(BookingPresenterTest, OnlyServicesSomebodyComesForAreOffered) {
    rules.services[ServiceKind::CertifiedCopy].enabled = false;
    const auto kinds = booking.services();
    const auto has = [&](ServiceKind kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
    EXPECT_TRUE(has(ServiceKind::MoveIn));
    EXPECT_FALSE(has(ServiceKind::CertifiedCopy));
    EXPECT_FALSE(has(ServiceKind::OnlineMove));
}

TEST_F(BookingPresenterTest, WhereTheRulesLeaveNoDayThatIsSaid) {
    rules.booking_days_ahead = 0;
    open();
    EXPECT_TRUE(booking.view().days.empty());
    EXPECT_NE(gui::booking_hint(booking.view(), texts).find("Offer a ticket"), std::string::npos);
}

TEST_F(BookingPresenterTest, WithoutAQueueNothingIsOffered) {
    gui::BookingPresenter none(setup(), window.post(), counter.officer);
    EXPECT_FALSE(none.offered());
    none.open();
    none.book(wanted());
    window.drain();
    EXPECT_FALSE(none.view().open);
}

}  // namespace
}  // namespace amphoe::testing
