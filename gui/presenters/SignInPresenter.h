// W1: an officer signs in with code and PIN.
#pragma once

#include <optional>
#include <string>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Which window opens after the sign-in. An officer has one role, so there is one window.
enum class Workplace { Desk, Supervisor, Cashier };

struct SignInState {
    bool busy = false;
    std::optional<domain::Failure> failure;
    std::optional<domain::Officer> officer;  ///< signed in
};

/// Lives on the window's thread.
class SignInPresenter {
  public:
    SignInPresenter(const CounterSetup& setup, Post post);

    const SignInState& state() const { return state_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Roles without work at these windows get NotAuthorised.
    void sign_in(const std::string& officer_id, support::Secret pin);
    void sign_out();
    /// Of the officer signed in.
    Workplace workplace() const;

  private:
    CounterSetup setup_;
    SignInState state_;
    Listeners changes_;
    WorkBench bench_;
};

}  // namespace amphoe::gui
