// The part of a scripted visit in which somebody proofed before is known again by two factors (domain.md W3.11).
#pragma once

#include <functional>
#include <stop_token>

#include "core/workflows/identity/Authentication.h"
#include "gui/console/VisitScript.h"
#include "gui/console/VisitSteps.h"

namespace amphoe::gui::console {

/// Steps "authentication.find", ".otp", ".thaid_qr", "face" where the script wants it, and "authentication".
class ReturningVisit {
  public:
    ReturningVisit(workflows::Authentication authentication, const VisitScript::Authentication& wanted,
                   VisitSteps& steps, std::stop_token stop)
        : authentication_(std::move(authentication)), wanted_(wanted), steps_(steps), stop_(std::move(stop)) {}

    void run(const VisitSteps::Act& compare_face);

  private:
    StepEnd one_time_code();

    workflows::Authentication authentication_;
    const VisitScript::Authentication& wanted_;
    VisitSteps& steps_;
    std::stop_token stop_;
};

}  // namespace amphoe::gui::console
