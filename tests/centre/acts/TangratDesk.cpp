#include "tests/centre/acts/TangratDesk.h"

#include "core/support/Identifier.h"
#include "tests/centre/acts/ProofingRule.h"
#include "tests/centre/register/CitizensApps.h"
#include "tests/centre/register/CodeBook.h"
#include "tests/centre/register/OneTimeCodeDesk.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

/// How long a simulated citizen takes to confirm in the app.
constexpr auto kConfirms = std::chrono::seconds(3);

}  // namespace

std::string TangratDesk::mode_objection() {
    const auto mode = act_.text("mode");
    if (mode != "A" && mode != "B" && mode != "C") {
        return "mode.invalid";
    }
    if (act_.text("channel") != (mode == "C" ? "KIOSK" : "DISTRICT")) {
        return "channel.invalid";
    }
    if (mode == "B") {
        return is_mobile_number(act_.text("phone")) ? "" : "phone.invalid";
    }
    if (mode == "C") {
        return "";
    }
    const auto found = CodeBook(act_.book, act_.now).find(act_.text("code"), CodeUse::Tangrat);
    if (found.page == nullptr) {
        return "code." + found.refusal;
    }
    if (found.citizen_id != act_.text("citizen_id")) {
        return "code.other_person";
    }
    CodeBook::use_up(*found.page);
    return "";
}

ActVerdict TangratDesk::level_reached(RegisterPage& page) {
    // The citizen began to use ThaID while this proof was on its way from an office without a line.
    const auto thaid_at = support::from_iso8601(page.text("thaid_at"));
    if (!thaid_at || act_.message.at > *thaid_at) {
        return {"tangrat.level2_already"};
    }
    page.add_item({{"at", act_.today()}, {"channel", act_.text("channel")}, {"result", "passed"}});
    return {"", {{"state", "LEVEL2"}}};
}

ActVerdict TangratDesk::wait_for_citizen(RegisterPage& page) {
    const auto until = support::to_iso8601(act_.now + std::chrono::minutes(act_.limit("token_screen_minutes")));
    page.add_item({{"at", act_.today()}, {"channel", act_.text("channel")}, {"result", "waiting"}});
    page.set("confirmation", "WAITING");
    page.set("confirmation_expires_at", until);
    const bool answered = act_.text("phone") != kUnansweredPhone;
    page.set("confirms_at", answered ? support::to_iso8601(act_.now + kConfirms) : std::string{});
    domain::Fields answer{{"state", "SMS_SENT"}, {"expires_at", until}};
    if (act_.text("mode") == "C") {
        answer["state"] = "QR_ISSUED";
        answer["confirm_code"] = support::to_hex(support::random_bytes(24));
    }
    return {"", answer};
}

ActVerdict TangratDesk::level2() {
    const auto citizen_id = act_.text("citizen_id");
    // Counted before anything is decided, so that refused tries count too.
    if (act_.book.next_number("tangrat/" + citizen_id + "/" + act_.today()) > act_.limit("tangrat_tries_per_day")) {
        return {"tangrat.too_many"};
    }
    if (auto objection = proofing_objection(act_, citizen_id); !objection.empty()) {
        return {objection};
    }
    if (auto objection = mode_objection(); !objection.empty()) {
        return {objection};
    }
    (void)CitizensApps(act_.book, act_.now).tangrat(citizen_id);
    auto& page = act_.book.open_or_make(record_key_of(RegisterKind::Tangrat, citizen_id), {{"level", "0"}});
    if (page.text("level") == "2") {
        return level_reached(page);
    }
    return wait_for_citizen(page);
}

}  // namespace amphoe::centre
