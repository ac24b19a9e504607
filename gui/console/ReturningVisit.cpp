#include "gui/console/ReturningVisit.h"

#include "gui/console/EnvironmentSecret.h"

namespace amphoe::gui::console {

void ReturningVisit::run(const VisitSteps::Act& compare_face) {
    steps_.run("authentication.find", [&] { return StepEnd::of(authentication_.find(stop_)); });
    if (wanted_.otp) {
        steps_.run("authentication.otp", [&] { return one_time_code(); });
    }
    if (!wanted_.thaid_qr.empty()) {
        steps_.run("authentication.thaid_qr",
                   [&] { return StepEnd::of(authentication_.show_thaid_qr(wanted_.thaid_qr, stop_)); });
    }
    steps_.run("face", [&] { return wanted_.face ? compare_face() : StepEnd::skipped(); });
    steps_.run("authentication", [&] { return StepEnd::of(authentication_.finish()); });
}

StepEnd ReturningVisit::one_time_code() {
    const auto sent = authentication_.send_code(stop_);
    if (!sent) {
        return StepEnd::of(sent);
    }
    const auto code =
        wanted_.otp_env.empty() ? sent->simulated_code : std::string(environment_secret(wanted_.otp_env).text());
    return StepEnd::of(authentication_.show_code(code, stop_));
}

}  // namespace amphoe::gui::console
