#include "tests/centre/acts/TangratDesk.h"

#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/register/CodeBook.h"
#include "tests/centre/register/OneTimeCodeDesk.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

constexpr int kTriesPerDay = 5;
constexpr auto kWait = std::chrono::minutes(10);
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

ActVerdict TangratDesk::level2() {
    const auto citizen_id = act_.text("citizen_id");
    // Counted before anything is decided, so that refused tries count too.
    if (act_.book.next_number("tangrat/" + citizen_id + "/" + act_.today()) > kTriesPerDay) {
        return {"tangrat.too_many"};
    }
    if (act_.person(citizen_id) == nullptr) {
        return {"person.unknown"};
    }
    if (auto objection = servable_objection(act_, citizen_id); !objection.empty()) {
        return {objection};
    }
    if (auto objection = mode_objection(); !objection.empty()) {
        return {objection};
    }
    auto& page = act_.book.open_or_make(record_key_of(RegisterKind::Tangrat, citizen_id), {{"level", "0"}});
    if (page.text("level") == "2") {
        return {"tangrat.level2_already"};
    }
    const bool by_sms = act_.text("mode") == "B";
    page.add_item({{"at", act_.today()}, {"channel", act_.text("channel")}, {"result", "passed"}});
    if (by_sms) {
        page.set("confirms_at", support::to_iso8601(act_.now + kConfirms));
    } else {
        page.set("level", "2");
    }
    page.set("since", act_.today());
    return {"", {{"state", by_sms ? "SMS_SENT" : "LEVEL2"}, {"expires_at", support::to_iso8601(act_.now + kWait)}}};
}

}  // namespace amphoe::centre
