#include "gui/presenters/QueuePresenter.h"

#include <algorithm>
#include <utility>

#include "core/workflows/QueuePaper.h"
#include "gui/presenters/TextForms.h"

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
    const auto& visit = state.facts.visit_id;
    if (state.running() && !visit.empty() && visit != visit_id_) {
        visit_id_ = visit;
        met_ = false;
        other_name_ = false;
        view_.name_differs = false;
        if (view_.called) {
            serving_ = view_.called->number;
            run([number = serving_, visit](workflows::QueueDesk& desk) { return done(desk.start(number, visit)); });
        }
    } else if (state.running() && state.step > VisitStep::Card && state.facts.card && !met_) {
        serving_.empty() ? meet(*state.facts.card) : compare_holder(*state.facts.card);
    } else if (!state.running() && !serving_.empty()) {
        run([number = serving_](workflows::QueueDesk& desk) { return done(desk.end(number)); });
        serving_.clear();
        visit_id_.clear();
        view_.name_differs = false;
    }
}

void QueuePresenter::meet(const domain::IdentityCard& card) {
    met_ = true;
    run([this, card, visit = visit_id_](workflows::QueueDesk& desk) -> Result<Done> {
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
            other_name_ = differs && *differs;
            return workflows::keep_booking_authentication(*setup_.queue, officer_id_, (*served)->number, card, visit);
        }
        return Done{};
    });
}

void QueuePresenter::compare_holder(const domain::IdentityCard& card) {
    met_ = true;
    run([this, card, number = serving_, visit = visit_id_](workflows::QueueDesk&) -> Result<Done> {
        const auto another = workflows::ticket_of_another(*setup_.queue, number, card);
        other_name_ = another && *another;
        return another ? workflows::keep_booking_authentication(*setup_.queue, officer_id_, number, card, visit)
                       : Result<Done>(another.error());
    });
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

void QueuePresenter::run(Act act) {
    if (offered()) {
        acts_.push_back(std::move(act));
        next_act();
    }
}

void QueuePresenter::next_act() {
    if (acts_.empty() || bench_.busy()) {
        return;
    }
    auto act = std::move(acts_.front());
    acts_.pop_front();
    bench_.start(
        [this, act = std::move(act)](std::stop_token) {
            workflows::QueueDesk desk(*setup_.queue, officer_id_);
            const auto acted = act(desk);
            const auto age = setup_.queue->tables.age(setup_.queue->clock.now());
            return [this, acted, tickets = desk.today(), old = !age || age->stale] {
                take(tickets, acted, old);
                next_act();
            };
        },
        [this](const domain::Failure& crash) {
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

std::string queue_counts_text(const QueueView& view, const Texts& texts) {
    const auto number = [](int count) { return std::to_string(count); };
    auto text = filled(texts.tr("Waiting {n}"), {{"n", number(view.counts.waiting)}});
    if (view.counts.priority > 0) {
        text += filled(texts.tr(" (priority {n})"), {{"n", number(view.counts.priority)}});
    }
    if (view.counts.booked > 0) {
        text += " · " + filled(texts.tr("booked {n}"), {{"n", number(view.counts.booked)}});
    }
    if (view.counts.parked > 0) {
        text += " · " + filled(texts.tr("set aside {n}"), {{"n", number(view.counts.parked)}});
    }
    text += " · " + filled(texts.tr("served {n}"), {{"n", number(view.counts.served)}});
    if (view.bookings_old) {
        text += " · " + texts.tr("bookings may be old");
    }
    return text;
}

std::string booking_question_text(const QueueView& view, const Texts& texts) {
    return view.name_differs
               ? texts.tr("This ticket is another person's than the one on the card. Please ask the citizen.")
               : std::string{};
}

std::string called_ticket_text(const QueueView& view, const Texts& texts) {
    if (!view.called) {
        return {};
    }
    const auto& ticket = *view.called;
    auto text =
        ticket.number + "  " +
        std::string(chosen(texts, domain::service_title_th(ticket.service), domain::service_title_en(ticket.service)));
    if (ticket.lane != domain::QueueLane::None) {
        text += " · " + std::string(chosen(texts, domain::queue_lane_title_th(ticket.lane),
                                           domain::queue_lane_title_en(ticket.lane)));
    }
    if (ticket.calls > 1) {
        text += " · " + filled(texts.tr("called {n} times"), {{"n", std::to_string(ticket.calls)}});
    }
    if (ticket.state == QueueState::Serving) {
        text += " · " + texts.tr("interrupted visit");
    }
    return text;
}

}  // namespace amphoe::gui
