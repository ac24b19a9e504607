#include "gui/presenters/QueuePresenter.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/workflows/QueuePaper.h"

namespace amphoe::gui {

using domain::Done;
using domain::QueueState;
using domain::QueueTicket;
using domain::Result;

namespace {

Result<Done> done(const Result<QueueTicket>& result) {
    return result ? Result<Done>(Done{}) : result.error();
}

bool nobody_waits(const domain::Failure& failure) {
    return failure.code == domain::FailureCode::CaseUnknown;
}

}  // namespace

QueuePresenter::QueuePresenter(const CounterSetup& setup, Post post, const domain::Officer& officer)
    : setup_(setup), officer_id_(officer.id), bench_(setup.background, std::move(post)) {}

void QueuePresenter::refresh(bool bookings) {
    run([this, bookings](workflows::QueueDesk&) -> Result<Done> {
        if (!bookings) {
            return Done{};
        }
        const auto taken = workflows::take_todays_bookings(*setup_.queue, officer_id_);
        return taken ? Result<Done>(Done{}) : taken.error();
    });
}

void QueuePresenter::call() {
    if (!serving_.empty()) {
        return;
    }
    const auto again = view_.called && view_.called->state == QueueState::Called ? view_.called->number : "";
    run([again](workflows::QueueDesk& desk) {
        const auto called = again.empty() ? desk.call_next() : desk.call(again);
        return !called && nobody_waits(called.error()) ? Result<Done>(Done{}) : done(called);
    });
}

bool QueuePresenter::somebody_is_called() const {
    return view_.called && view_.called->state == QueueState::Called && serving_.empty();
}

void QueuePresenter::run_for_called(Result<QueueTicket> (workflows::QueueDesk::*what)(const std::string&)) {
    if (somebody_is_called()) {
        run([what, number = view_.called->number](workflows::QueueDesk& desk) { return done((desk.*what)(number)); });
    }
}

void QueuePresenter::skip() {
    run_for_called(&workflows::QueueDesk::skip);
}

void QueuePresenter::set_aside() {
    run_for_called(&workflows::QueueDesk::park);
}

void QueuePresenter::no_show() {
    run_for_called(&workflows::QueueDesk::no_show);
}

void QueuePresenter::transfer(domain::ServiceKind service) {
    if (somebody_is_called()) {
        run([number = view_.called->number, service](workflows::QueueDesk& desk) {
            return done(desk.transfer(number, service));
        });
    }
}

void QueuePresenter::take_back(const std::string& number) {
    run([number](workflows::QueueDesk& desk) { return done(desk.resume(number)); });
}

void QueuePresenter::give(domain::ServiceKind service, domain::QueueLane lane) {
    run([this, service, lane](workflows::QueueDesk& desk) -> Result<Done> {
        const auto ticket = desk.arrive(service, lane, {});
        if (!ticket) {
            return ticket.error();
        }
        given_ = ticket->number;
        return setup_.papers == nullptr
                   ? Result<Done>(Done{})
                   : workflows::print_queue_ticket(*setup_.queue, *setup_.papers, *ticket, setup_.printer, {});
    });
}

void QueuePresenter::note_visit(const VisitState& state) {
    if (!offered()) {
        return;
    }
    if (!state.running()) {
        forget_person();
    }
    const auto& visit = state.facts.visit_id;
    if (state.running() && !visit.empty() && visit != visit_id_) {
        forget_person();
        visit_id_ = visit;
        if (view_.called) {
            serving_ = view_.called->number;
            run([number = serving_, visit](workflows::QueueDesk& desk) { return done(desk.start(number, visit)); });
        }
    } else if (state.running() && state.step > VisitStep::Card && state.facts.card && is_to_meet(state.step)) {
        met_at_ = state.step;
        again_ = false;
        serving_.empty() ? meet(*state.facts.card) : compare_holder(*state.facts.card);
    } else if (!state.running() && !serving_.empty()) {
        run([number = serving_](workflows::QueueDesk& desk) { return done(desk.end(number)); });
        serving_.clear();
        visit_id_.clear();
    }
}

bool QueuePresenter::is_to_meet(VisitStep step) const {
    return !met_at_ || (again_ && *met_at_ != step);
}

void QueuePresenter::forget_person() {
    met_at_.reset();
    again_ = false;
    other_name_ = false;
    view_.name_differs = false;
    view_.booking_unkept = false;
}

void QueuePresenter::meet(const domain::IdentityCard& card) {
    const auto another = std::make_shared<bool>(false);
    run(
        [this, card, visit = visit_id_, another](workflows::QueueDesk& desk) -> Result<Done> {
            const auto index = setup_.queue->cases.blind_index(card.citizen_id);
            if (!index) {
                return index.error();
            }
            const auto served = desk.serve_present(*index, visit);
            if (!served) {
                return served.error();
            }
            if (*served && !(*served)->booking_ref.empty()) {
                const auto differs = workflows::booking_name_differs(*setup_.queue, (*served)->booking_ref,
                                                                     card.name_th.first, card.name_th.last);
                *another = differs && *differs;
                return workflows::keep_booking_authentication(*setup_.queue, officer_id_, (*served)->number, card,
                                                              visit);
            }
            return Done{};
        },
        [this, visit = visit_id_, another](const Result<Done>& kept) { note_person(visit, *another, kept); });
}

void QueuePresenter::compare_holder(const domain::IdentityCard& card) {
    const auto other = std::make_shared<bool>(false);
    run(
        [this, card, number = serving_, visit = visit_id_, other](workflows::QueueDesk&) -> Result<Done> {
            const auto another = workflows::ticket_of_another(*setup_.queue, number, card);
            *other = another && *another;
            return another ? workflows::keep_booking_authentication(*setup_.queue, officer_id_, number, card, visit)
                           : Result<Done>(another.error());
        },
        [this, visit = visit_id_, other](const Result<Done>& kept) { note_person(visit, *other, kept); });
}

void QueuePresenter::note_person(const std::string& visit, bool another, const Result<Done>& kept) {
    if (visit != visit_id_ || !met_at_) {
        return;  // that person has left
    }
    other_name_ = another;
    again_ = !kept;
    view_.booking_unkept = !kept;
}

void QueuePresenter::note_serving(const std::vector<QueueTicket>& tickets) {
    const auto own = std::ranges::find_if(tickets, [this](const auto& ticket) {
        return ticket.state == QueueState::Serving && !visit_id_.empty() && ticket.visit_id == visit_id_;
    });
    if (own != tickets.end() && serving_.empty()) {
        serving_ = own->number;
    }
    view_.name_differs = !serving_.empty() && other_name_;
}

void QueuePresenter::run(Act act, Then then) {
    if (offered()) {
        acts_.emplace_back(std::move(act), std::move(then));
        next_act();
    }
}

void QueuePresenter::next_act() {
    if (acts_.empty() || bench_.busy()) {
        return;
    }
    auto [act, then] = std::move(acts_.front());
    acts_.pop_front();
    bench_.start(
        [this, act = std::move(act), then](std::stop_token) {
            workflows::QueueDesk desk(*setup_.queue, officer_id_);
            const auto acted = act(desk);
            const auto age = setup_.queue->tables.age(setup_.queue->clock.now());
            return [this, acted, then, tickets = desk.today(), old = !age || age->stale] {
                then(acted);
                take(tickets, acted, old);
                next_act();
            };
        },
        [this, then](const domain::Failure& crash) {
            then(crash);
            view_.failure = crash;
            changes_.notify();
            next_act();
        });
}

void QueuePresenter::take(const Result<std::vector<QueueTicket>>& tickets, const Result<Done>& acted, bool old) {
    view_.failure = !acted ? std::optional(acted.error()) : !tickets ? std::optional(tickets.error()) : std::nullopt;
    view_.bookings_old = old;
    view_.given = std::exchange(given_, {});
    if (tickets) {
        view_.counts = workflows::count_tickets(*tickets);
        note_serving(*tickets);
        view_.called.reset();
        view_.next.clear();
        view_.parked.clear();
        for (const auto& ticket : *tickets) {
            const bool here = ticket.state == QueueState::Called || ticket.state == QueueState::Serving;
            if (here && (!view_.called || *ticket.called > *view_.called->called)) {
                view_.called = ticket;
            }
            if (ticket.state == QueueState::Waiting && view_.next.size() < kNextShown) {
                view_.next.push_back(ticket.number);
            }
            if (ticket.state == QueueState::Parked) {
                view_.parked.push_back(ticket.number);
            }
        }
    }
    changes_.notify();
}

}  // namespace amphoe::gui
