#include "gui/presenters/VisitPresenter.h"

#include <algorithm>
#include <utility>

#include "core/workflows/FeeDue.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {
namespace {

/// Whether its papers were kept back; a fine for lateness keeps none.
bool is_unpaid(const VisitService& service, const VisitFacts& facts) {
    const auto keeps_back = [](const auto& line) { return !workflows::is_notice_fine(line.item); };
    return std::any_of(facts.bills.begin(), facts.bills.end(), [&](const auto& bill) {
        return bill.case_number == service.case_number && std::any_of(bill.lines.begin(), bill.lines.end(), keeps_back);
    });
}

}  // namespace

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

VisitPresenter::VisitPresenter(const CounterSetup& setup, Post post, domain::Officer officer)
    : setup_(setup),
      officer_(std::move(officer)),
      sheets_(setup, post, officer_),
      sheets_change_(sheets_.on_change([this] { changes_.notify(); })),
      leaflet_(setup, post),
      leaflet_change_(leaflet_.on_change([this] { changes_.notify(); })),
      bench_(setup.background, post),
      following_(setup.background, post),
      guard_(
          setup, post, [this] { on_hold_change(); },
          [this] {
              if (may_read_again(state_)) {
                  retry();
              }
          }) {
    state_.captures_allowed = counter().rules.captures_per_visit;
}

VisitPresenter::~VisitPresenter() = default;

void VisitPresenter::change(const std::function<void(VisitState&)>& edit) {
    edit(state_);
    guard_card();
    changes_.notify();
}

void VisitPresenter::run(VisitActivity activity, Step step, VisitStep next, std::function<void()> then) {
    if (bench_.busy() || !session_ || (state_.frozen() && activity != VisitActivity::Closing)) {
        return;
    }
    last_try_ = [this, activity, step, next, then] { run(activity, step, next, then); };
    change([&](VisitState& state) {
        state.failure.reset();
        state.question = VisitQuestion::None;
        state.activity = activity;
        state.percent = 0;
    });
    bench_.start(
        [this, session = session_, step = std::move(step), next, then](std::stop_token stop) {
            auto result = step(*session, std::move(stop));
            return [this, result = std::move(result), facts = session->facts(), next, then] {
                state_.facts = facts;
                finish_run(result, next, then);
            };
        },
        [this](const Failure& crash) { finish_run(crash, state_.step, {}); });
}

void VisitPresenter::finish_run(const Result<Done>& result, VisitStep next, const std::function<void()>& then) {
    live_->clear();
    watch_.reset();
    state_.activity = VisitActivity::None;
    if (!result) {
        // A stop that the officer asked for is no failure: the step stands ready again.
        if (!bench_.cancelled()) {
            state_.failure = result.error();
        }
        if (state_.step == VisitStep::Paper && state_.facts.form &&
            result.error().code == FailureCode::RecordConflict) {
            // Changed in the register since it was looked at: nothing was confirmed yet, its page is asked again.
            state_.step = VisitStep::Service;
            last_try_ = [this] { enter_page(); };
        }
        guard_card();
        changes_.notify();
        if (const auto asked = std::exchange(when_stopped_, {})) {
            asked();
        }
        return;
    }
    when_stopped_ = {};
    last_try_ = {};
    state_.step = next;
    guard_card();
    changes_.notify();
    if (then) {
        then();
    }
}

void VisitPresenter::give_consent(bool face) {
    if (state_.step != VisitStep::Consent) {
        return;
    }
    if (!face && setup_.services != nullptr && setup_.catalogue_of_services != nullptr) {
        state_.question = VisitQuestion::NoCardReason;
        go_without_card(domain::CardAbsence::Refused);
        return;
    }
    run(
        VisitActivity::Saving, [face](VisitSession& session, std::stop_token) { return session.record_consent(face); },
        face ? VisitStep::Card : VisitStep::Done,
        [this, face] {
            if (face) {
                read_card();
            }
        });
}

void VisitPresenter::citizen_confirms() {
    if (may_confirm(state_)) {
        state_.step = VisitStep::Paper;
        finish_visit();
    }
}

void VisitPresenter::finish_visit() {
    const auto post = bench_.guarded_post();
    run(
        VisitActivity::Saving,
        [this, post](VisitSession& session, std::stop_token stop) {
            return session.finish(
                [this, post, &session](VisitActivity activity) {
                    post([this, activity, facts = session.facts()] {
                        state_.facts = facts;
                        show_activity(activity);
                    });
                },
                std::move(stop));
        },
        VisitStep::Paper, [this] { end_or_ask_fee(); });
}

void VisitPresenter::ask_about_sheets() {
    std::vector<std::string> numbers;
    if (!state_.facts.document_number.empty()) {
        numbers.push_back(state_.facts.document_number);
    }
    for (const auto& receipt : state_.facts.receipts) {
        numbers.push_back(receipt.number);
    }
    for (const auto& service : state_.facts.services) {
        if (state_.facts.fee_left_open && is_unpaid(service, state_.facts)) {
            continue;  // nothing came out of the printer
        }
        numbers.insert(numbers.end(), service.documents.begin(), service.documents.end());
    }
    sheets_.ask(numbers);
}

void VisitPresenter::ask_end() {
    if (may_end(state_)) {
        bench_.cancel();
        change([](VisitState& state) { state.question = VisitQuestion::EndVisit; });
    }
}

void VisitPresenter::end_visit() {
    if (state_.question != VisitQuestion::EndVisit) {
        return;
    }
    const auto reason = state_.failure ? std::string(domain::failure_name(state_.failure->code)) : "OFFICER";
    run(
        VisitActivity::Closing, [reason](VisitSession& session, std::stop_token) { return session.end(reason); },
        VisitStep::Done);
}

void VisitPresenter::retry() {
    if (state_.failure && !bench_.busy() && last_try_) {
        const auto again = last_try_;
        again();
    }
}

void VisitPresenter::advance() {
    switch (next_act(state_)) {
        case NextAct::None:
            break;
        case NextAct::Retry:
            retry();
            break;
        case NextAct::StartVisit:
            start_visit();
            break;
        case NextAct::GiveConsent:
            give_consent(true);
            break;
        case NextAct::ReadCard:
            read_card();
            break;
        case NextAct::TakePicture:
            watch_face();
            break;
        case NextAct::LeaveFace:
            leave_face();
            break;
        case NextAct::RecordPhone:
            record_phone();
            break;
        case NextAct::TakeService:
            if (state_.pointed) {
                add_service(*state_.pointed);
            }
            break;
        case NextAct::EnterPage:
            enter_page();
            break;
        case NextAct::GoToConfirm:
            go_to(VisitStep::Confirm);
            break;
        case NextAct::Confirm:
            desk_confirms();
            break;
    }
}

void VisitPresenter::go_to(VisitStep step) {
    change([step](VisitState& state) {
        state.step = step;
        state.failure.reset();
    });
}

void VisitPresenter::back() {
    if (state_.question != VisitQuestion::None) {
        change([](VisitState& state) { state.question = VisitQuestion::None; });
    } else if (state_.activity == VisitActivity::WaitingForCard || state_.activity == VisitActivity::WatchingFace) {
        bench_.cancel();
    } else if (state_.activity == VisitActivity::Delivering) {
        session_->stop_waiting_for_centre();
    } else if (bench_.busy()) {
        return;
    } else if (state_.choosing) {
        ask_service();
    } else if (state_.facts.asks_returning) {
        leave_returning();
    } else if (state_.step == VisitStep::Confirm) {
        go_to(VisitStep::Service);
    } else if (state_.step == VisitStep::Service && !state_.facts.second_person && !state_.facts.card_absence) {
        go_to(VisitStep::Face);
    } else if (!state_.running()) {
        forget_visit();
        changes_.notify();
    }
}

void VisitPresenter::forget_visit() {
    sheets_.forget();
    leaflet_.forget();
    following_.cancel();
    state_ = VisitState{};
    state_.captures_allowed = counter().rules.captures_per_visit;
    guard_card();
}

}  // namespace amphoe::gui
