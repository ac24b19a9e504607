#include "gui/console/ConflictCommands.h"

#include "core/workflows/ConflictDecision.h"
#include "core/workflows/OfficerSignIn.h"
#include "gui/console/ConflictReport.h"
#include "gui/console/ConsoleAudit.h"

namespace amphoe::gui::console {

std::vector<CommandSpec> ConflictCommands::specs() {
    return {
        {"sync conflicts",
         {},
         {},
         "เรื่องที่ข้อมูลขัดกับส่วนกลาง พร้อมข้อมูลสองฉบับ",
         "Cases in conflict with the centre's record, with both versions",
         [](const auto& context, const auto&) { return ConflictCommands(context).list(); }},
        {"conflict resolve",
         {"ID"},
         {{"keep", "central|again", "ยึดข้อมูลส่วนกลาง หรือเริ่มเรื่องใหม่ / the centre's version, or begin a new case", true},
          {"reason", "TEXT", "เหตุผล / why, at most 300 letters", true},
          {"officer", "ID", "ผู้ตัดสินใจ / who decides", true},
          {"pin-env", "VAR", "ตัวแปรที่เก็บ PIN / variable holding the PIN", true}},
         "ตัดสินใจเรื่องที่ข้อมูลขัดกัน",
         "Decide a case in conflict; nothing is ever overwritten by itself",
         [](const auto& context, const auto& arguments) { return ConflictCommands(context).resolve(arguments); }},
    };
}

CommandResult ConflictCommands::list() const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto waiting = workflows::ConflictDecision(store->get().cases, context_.assembly.clock()).waiting();
    if (!waiting) {
        return waiting.error();
    }
    // Both versions hold personal data: looking at them is an act.
    if (auto noted = note_act(store->get(), "CONSOLE_CONFLICTS_SHOWN", {}); !noted) {
        return noted.error();
    }
    return conflicts_report(*waiting);
}

CommandResult ConflictCommands::resolve(const Arguments& arguments) const {
    const auto verdict = workflows::conflict_verdict_from_name(arguments.value("keep"));
    if (!verdict) {
        return usage_error("--keep must be central or again");
    }
    const auto pin = arguments.secret("pin-env");
    if (!pin) {
        return pin.error();
    }
    const auto opened = context_.assembly.store();
    if (!opened) {
        return opened.error();
    }
    auto& store = opened->get();
    workflows::OfficerSignIn desk(store.officers, store.audit_log);
    const auto person = desk.sign_in(arguments.value("officer"), *pin);
    if (!person) {
        return person.error();
    }
    const auto decided = workflows::ConflictDecision(store.cases, context_.assembly.clock())
                             .decide(*person, arguments.argument(0), *verdict, arguments.value("reason"));
    const auto signed_out = desk.sign_out(*person);
    if (!decided || !signed_out) {
        return decided ? signed_out.error() : decided.error();
    }
    const auto summary = store.cases.find_case(arguments.argument(0));
    return summary ? CommandResult(conflict_decided_report(*summary, *verdict)) : CommandResult(summary.error());
}

}  // namespace amphoe::gui::console
