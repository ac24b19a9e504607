#include "gui/presenters/SignInPresenter.h"

#include "core/workflows/OfficerSignIn.h"

namespace amphoe::gui {
namespace {

bool has_work_here(domain::Role role) {
    return domain::may_serve(role) || domain::may_review(role) || role == domain::Role::Cashier;
}

}  // namespace

SignInPresenter::SignInPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), bench_(setup.background, std::move(post)) {}

void SignInPresenter::sign_in(const std::string& officer_id, support::Secret pin) {
    if (bench_.busy() || state_.officer) {
        return;
    }
    state_ = {true, std::nullopt, std::nullopt};
    changes_.notify();
    const auto show = [this](SignInState state) {
        state_ = std::move(state);
        changes_.notify();
    };
    // std::function wants copyable captures; the secret itself is never copied.
    const auto secret = std::make_shared<support::Secret>(std::move(pin));
    bench_.start(
        [this, officer_id, secret, show](std::stop_token) -> WorkBench::Continuation {
            workflows::OfficerSignIn workflow(setup_.counter.officers, setup_.counter.audit_log);
            auto officer = workflow.sign_in(officer_id, *secret);
            SignInState state;
            if (!officer) {
                state.failure = officer.error();
            } else if (!has_work_here(officer->role)) {
                state.failure = domain::Failure{domain::FailureCode::NotAuthorised, "no window for this role"};
            } else {
                state.officer = *officer;
            }
            return [show, state] { show(state); };
        },
        [show](const domain::Failure& crash) {
            show({false, crash, std::nullopt});
        });
}

void SignInPresenter::sign_out() {
    if (!state_.officer || bench_.busy()) {
        return;
    }
    const auto officer = *state_.officer;
    state_ = {};
    changes_.notify();
    bench_.start(
        [this, officer](std::stop_token) -> WorkBench::Continuation {
            workflows::OfficerSignIn workflow(setup_.counter.officers, setup_.counter.audit_log);
            (void)workflow.sign_out(officer);
            return {};
        },
        [](const domain::Failure&) {});
}

Workplace SignInPresenter::workplace() const {
    const auto& officer = state_.officer;
    if (officer && officer->role == domain::Role::Cashier) {
        return Workplace::Cashier;
    }
    return officer && domain::may_serve(officer->role) && !domain::may_supervise(officer->role) ? Workplace::Desk
                                                                                                : Workplace::Supervisor;
}

}  // namespace amphoe::gui
