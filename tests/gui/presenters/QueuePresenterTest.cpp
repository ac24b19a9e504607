#include "gui/presenters/QueuePresenter.h"

#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::ServiceKind;

class QueuePresenterTest : public PresenterBench {
  protected:
    gui::CounterSetup with_queue() {
        auto made = setup();
        made.queue = &ports;
        return made;
    }
    void arrive(QueueLane lane = QueueLane::None) {
        ASSERT_TRUE(workflows::QueueDesk(ports, "").arrive(ServiceKind::ThaidEnrolment, lane, ""));
    }
    void look(bool bookings = false) {
        queue.refresh(bookings);
        window.drain();
    }
    void call() {
        queue.call();
        window.drain();
    }
    /// A running visit with that id, or the state between two.
    void note(const char* visit_id, gui::VisitStep step) {
        gui::VisitState state;
        state.step = step;
        state.facts.visit_id = visit_id;
        queue.note_visit(state);
        window.drain();
    }
    void note_with_card(const char* visit_id, gui::VisitStep step = gui::VisitStep::Face) {
        gui::VisitState state;
        state.step = step;
        state.facts.visit_id = visit_id;
        state.facts.card = *counter.card_reader.answer;
        queue.note_visit(state);
        window.drain();
    }
    /// The person of the card has booked with ThaID for five minutes from now.
    void book_online() {
        const auto card = *counter.card_reader.answer;
        const auto slot = counter.clock.now() + std::chrono::minutes(5);
        tables.booked = std::vector{amphoe::ports::Booking{"B-1",
                                                           "9901",
                                                           ServiceKind::OwnData,
                                                           slot,
                                                           "app",
                                                           card.citizen_id,
                                                           card.name_th.full(),
                                                           "",
                                                           "booked",
                                                           {{"by", "THAID"}, {"level", "IAL2.3"}, {"at", "x"}}}};
        domain::QueueTicket booked;
        booked.booking_ref = "B-1";
        booked.person_index = *counter.store.blind_index(card.citizen_id);
        booked.slot_start = slot;
        ASSERT_TRUE(workflows::QueueDesk(ports, "").take_bookings({booked}));
        look();
    }
    domain::QueueTicket ticket(std::size_t index = 0) { return book.days.begin()->second.at(index); }

    MemoryQueueBook book;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::QueuePorts ports{book, tables, counter.store, counter.sealer, counter.clock, counter.workstation, rules};
    gui::QueuePresenter queue{with_queue(), window.post(), counter.officer};
};

TEST_F(QueuePresenterTest, CountsAndTheNextNumbersAreShown) {
    for (int people = 0; people < 7; ++people) {
        arrive();
    }
    arrive(QueueLane::Monk);
    look();
    EXPECT_EQ(queue.view().counts.waiting, 8);
    EXPECT_EQ(queue.view().next, (std::vector<std::string>{"A008", "A001", "A002", "A003", "A004"}));
    EXPECT_EQ(gui::queue_counts_text(queue.view(), texts), "Waiting 8 (priority 1) · served 0");
    EXPECT_EQ(gui::called_ticket_text(queue.view(), texts), "");
}

TEST_F(QueuePresenterTest, TheCalledTicketBelongsToTheVisitThatBegins) {
    arrive();
    arrive();
    call();
    ASSERT_TRUE(queue.view().called);
    EXPECT_EQ(queue.view().called->number, "A001");
    note("visit-1", gui::VisitStep::Consent);
    EXPECT_EQ(ticket().state, QueueState::Serving);
    EXPECT_EQ(ticket().visit_id, "visit-1");
    call();
    EXPECT_EQ(ticket(1).state, QueueState::Waiting) << "nobody is called while somebody sits there";
    note("visit-1", gui::VisitStep::Done);
    EXPECT_EQ(ticket().state, QueueState::Served);
    EXPECT_FALSE(queue.view().called);
    note("visit-1", gui::VisitStep::Done);
    note("visit-2", gui::VisitStep::Consent);
    EXPECT_EQ(ticket(1).state, QueueState::Waiting) << "that citizen came without a ticket";
}

TEST_F(QueuePresenterTest, ABookedPersonIsKnownByTheCardAndServedInThatVisit) {
    const auto card = *counter.card_reader.answer;
    domain::QueueTicket booked;
    booked.booking_ref = "B-1";
    booked.person_index = *counter.store.blind_index(card.citizen_id);
    booked.slot_start = counter.clock.now() + std::chrono::minutes(5);
    ASSERT_TRUE(workflows::QueueDesk(ports, "").take_bookings({booked}));
    look();

    note("V-1", gui::VisitStep::Consent);
    EXPECT_EQ(ticket().state, QueueState::Booked) << "nobody has shown a card";
    note_with_card("V-1");
    EXPECT_EQ(ticket().state, QueueState::Serving);
    EXPECT_EQ(ticket().visit_id, "V-1");
    EXPECT_EQ(ticket().number, "A001");
    note_with_card("V-1");
    note("V-1", gui::VisitStep::Done);
    EXPECT_EQ(ticket().state, QueueState::Served);
    EXPECT_FALSE(queue.view().failure);
}

TEST_F(QueuePresenterTest, AnOnlineBookingsAuthenticationIsKeptOnceInTheVisit) {
    ASSERT_NO_FATAL_FAILURE(book_online());
    note("V-1", gui::VisitStep::Consent);
    EXPECT_TRUE(counter.store.events.empty());
    note_with_card("V-1");
    note_with_card("V-1", gui::VisitStep::Service);
    ASSERT_EQ(counter.store.events.size(), 1U);
    EXPECT_EQ(counter.store.events[0].fields.at("step"), "online_authentication");
    EXPECT_EQ(counter.store.events[0].visit_id, "V-1");
    EXPECT_EQ(gui::booking_question_text(queue.view(), texts), "");
}

TEST_F(QueuePresenterTest, AnAuthenticationThatCouldNotBeKeptIsToldAndTriedAgain) {
    ASSERT_NO_FATAL_FAILURE(book_online());
    note("V-1", gui::VisitStep::Consent);
    counter.store.fail_next = FailureCode::StoreFull;
    note_with_card("V-1");
    EXPECT_TRUE(counter.store.events.empty());
    look();
    EXPECT_NE(gui::booking_question_text(queue.view(), texts).find("could not be kept"), std::string::npos)
        << "also after the next look at the queue";
    note_with_card("V-1");
    EXPECT_TRUE(counter.store.events.empty()) << "not again and again in one step";
    note_with_card("V-1", gui::VisitStep::Service);
    EXPECT_EQ(counter.store.events.size(), 1U);
    EXPECT_EQ(gui::booking_question_text(queue.view(), texts), "");
}

TEST_F(QueuePresenterTest, WhatCouldNotBeKeptEndsWithItsVisit) {
    ASSERT_NO_FATAL_FAILURE(book_online());
    note("V-1", gui::VisitStep::Consent);
    counter.store.fail_next = FailureCode::StoreFull;
    note_with_card("V-1");
    EXPECT_NE(gui::booking_question_text(queue.view(), texts), "");
    note("V-1", gui::VisitStep::Done);
    EXPECT_EQ(gui::booking_question_text(queue.view(), texts), "");
}

TEST_F(QueuePresenterTest, WhatIsLearnedOfAVisitThatIsOverCountsForNoOther) {
    ASSERT_TRUE(
        workflows::QueueDesk(ports, "").arrive(ServiceKind::ThaidEnrolment, QueueLane::None,
                                               *counter.store.blind_index(*domain::CitizenId::parse("1999900000021"))));
    arrive();
    call();
    note("V-1", gui::VisitStep::Consent);
    gui::VisitState state;
    state.step = gui::VisitStep::Face;
    state.facts.visit_id = "V-1";
    state.facts.card = *counter.card_reader.answer;
    queue.note_visit(state);  // its answer is on the way while the visit ends
    state.step = gui::VisitStep::Done;
    queue.note_visit(state);
    window.drain();
    call();
    note("V-2", gui::VisitStep::Consent);
    EXPECT_FALSE(queue.view().name_differs);
}

TEST_F(QueuePresenterTest, WhoSitsDownOnAnotherPersonsTicketIsAskedAbout) {
    ASSERT_TRUE(
        workflows::QueueDesk(ports, "").arrive(ServiceKind::ThaidEnrolment, QueueLane::None,
                                               *counter.store.blind_index(*domain::CitizenId::parse("1999900000021"))));
    call();
    note("V-1", gui::VisitStep::Consent);
    EXPECT_FALSE(queue.view().name_differs) << "nobody has shown a card";
    note_with_card("V-1");
    note_with_card("V-1");
    EXPECT_TRUE(queue.view().name_differs);
    EXPECT_FALSE(gui::booking_question_text(queue.view(), texts).empty());
}

TEST_F(QueuePresenterTest, WhoSitsDownOnTheOwnTicketIsNotAsked) {
    ASSERT_TRUE(
        workflows::QueueDesk(ports, "").arrive(ServiceKind::ThaidEnrolment, QueueLane::None,
                                               *counter.store.blind_index(counter.card_reader.answer->citizen_id)));
    call();
    note("V-1", gui::VisitStep::Consent);
    note_with_card("V-1");
    note_with_card("V-1");
    EXPECT_FALSE(queue.view().name_differs);
}

TEST_F(QueuePresenterTest, AWalkInWithoutATicketIsServedWithoutOne) {
    arrive();
    look();
    note("V-1", gui::VisitStep::Consent);
    note_with_card("V-1");
    note("V-1", gui::VisitStep::Done);
    EXPECT_EQ(ticket().state, QueueState::Waiting) << "another person's ticket";
    EXPECT_FALSE(queue.view().failure);
}

TEST_F(QueuePresenterTest, WhoIsNotHereIsCalledAgainAndPutBehind) {
    arrive();
    arrive();
    call();
    call();
    EXPECT_EQ(ticket().calls, 2);
    EXPECT_EQ(gui::called_ticket_text(queue.view(), texts),
              "A001  " + std::string(domain::service_title_en(ServiceKind::ThaidEnrolment)) + " · called 2 times");
    queue.skip();
    window.drain();
    EXPECT_FALSE(queue.view().called);
    call();
    EXPECT_EQ(queue.view().called->number, "A002");
}

TEST_F(QueuePresenterTest, ATicketIsGivenSetAsideTakenBackSentOnAndEnded) {
    queue.give(ServiceKind::CertifiedCopy, QueueLane::Elderly);
    window.drain();
    EXPECT_EQ(queue.view().given, "C001");
    EXPECT_EQ(ticket().lane, QueueLane::Elderly);
    queue.set_aside();
    queue.no_show();
    queue.transfer(ServiceKind::MoveIn);
    window.drain();
    EXPECT_EQ(ticket().state, QueueState::Waiting) << "nobody is called";
    call();
    EXPECT_EQ(queue.view().given, "") << "said once";
    queue.set_aside();
    window.drain();
    EXPECT_EQ(queue.view().parked, (std::vector<std::string>{"C001"}));
    queue.take_back("C001");
    call();
    queue.transfer(ServiceKind::MoveIn);
    window.drain();
    EXPECT_EQ(ticket().service, ServiceKind::MoveIn);
    EXPECT_EQ(ticket().state, QueueState::Waiting);
    call();
    queue.no_show();
    window.drain();
    EXPECT_EQ(ticket().state, QueueState::NoShow);
    EXPECT_FALSE(queue.view().failure);
}

TEST_F(QueuePresenterTest, AGivenTicketIsPrintedAndStandsWithoutItsPaper) {
    auto printing = with_queue();
    printing.papers = &counter.papers;
    printing.printer = "counter";
    gui::QueuePresenter desk(printing, window.post(), counter.officer);
    desk.give(ServiceKind::ThaidEnrolment, QueueLane::None);
    window.drain();
    EXPECT_EQ(counter.printer.printed.size(), 1U);
    EXPECT_FALSE(desk.view().failure);
    counter.printer.failure = domain::Failure{FailureCode::PrinterOutOfPaper, ""};
    desk.give(ServiceKind::ThaidEnrolment, QueueLane::None);
    window.drain();
    EXPECT_EQ(desk.view().given, "A002");
    ASSERT_TRUE(desk.view().failure);
    EXPECT_EQ(desk.view().failure->code, FailureCode::PrinterOutOfPaper);
    EXPECT_EQ(ticket(1).state, QueueState::Waiting);
}

TEST_F(QueuePresenterTest, AfterARestartTheInterruptedVisitsTicketIsThere) {
    arrive();
    call();
    note("visit-1", gui::VisitStep::Consent);
    gui::QueuePresenter again(with_queue(), window.post(), counter.officer);
    again.refresh(false);
    window.drain();
    ASSERT_TRUE(again.view().called);
    EXPECT_NE(gui::called_ticket_text(again.view(), texts).find("interrupted visit"), std::string::npos);
    gui::VisitState state;
    state.step = gui::VisitStep::Consent;
    state.facts.visit_id = "visit-2";
    again.note_visit(state);
    window.drain();
    EXPECT_EQ(ticket().visit_id, "visit-2");
}

TEST_F(QueuePresenterTest, AFailureIsKeptForTheEyeAndGoneAfterSuccess) {
    arrive();
    book.full = true;
    call();
    ASSERT_TRUE(queue.view().failure);
    EXPECT_EQ(queue.view().failure->code, FailureCode::StoreFull);
    EXPECT_EQ(queue.view().counts.waiting, 1);
    book.full = false;
    call();
    EXPECT_FALSE(queue.view().failure);
    EXPECT_EQ(ticket().state, QueueState::Called);
}

TEST_F(QueuePresenterTest, BookingsAreTakenAndOldOnesNamed) {
    tables.booked =
        std::vector{ports::Booking{"B-1", "9901", ServiceKind::MoveIn, *support::from_iso8601("2026-11-22T02:30:00Z"),
                                   "app", *domain::CitizenId::parse("1999900000013"), "x", "", "booked"}};
    look(false);
    EXPECT_EQ(queue.view().counts.booked, 0);
    tables.known.stale = true;
    look(true);
    EXPECT_EQ(queue.view().counts.booked, 1);
    EXPECT_EQ(gui::queue_counts_text(queue.view(), texts), "Waiting 0 · booked 1 · served 0 · bookings may be old");
}

TEST_F(QueuePresenterTest, WithoutAQueueNothingHappens) {
    gui::QueuePresenter none(setup(), window.post(), counter.officer);
    EXPECT_FALSE(none.offered());
    none.refresh(true);
    none.call();
    none.skip();
    gui::VisitState state;
    none.note_visit(state);
    window.drain();
    EXPECT_TRUE(book.notes.empty());
}

}  // namespace
}  // namespace amphoe::testing
