#include "gui/console/LineCommands.h"

#include <algorithm>

#include "gui/console/ConsoleAudit.h"
#include "gui/console/LineReport.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

/// A day means its beginning in Bangkok (domain.md E1).
domain::Result<std::optional<support::Timestamp>> moment_of(const std::string& text) {
    if (text.empty()) {
        return std::optional<support::Timestamp>{};
    }
    if (const auto time = support::from_iso8601(text)) {
        return std::optional(*time);
    }
    if (const auto day = support::from_iso8601(text + "T00:00:00Z"); day && text.size() == 10) {
        return std::optional(*day - std::chrono::hours(7));
    }
    return Failure{FailureCode::UsageError, "--since must be a day or a time, e.g. 2026-11-22"};
}

}  // namespace

std::vector<CommandSpec> LineCommands::specs() {
    return {
        {"sync check",
         {},
         {},
         "ตรวจสายไปส่วนกลางทีละขั้น",
         "Find where the way to the centre ends",
         [](const auto& context, const auto&) { return LineCommands(context).check(); }},
        {"sync feed",
         {},
         {},
         "รับข้อมูลอ้างอิงล่าสุดจากส่วนกลาง",
         "Fetch the centre's reference data",
         [](const auto& context, const auto&) { return LineCommands(context).feed(); }},
        {"bundle export",
         {},
         {{"out", "FILE", "ไฟล์ใหม่บนแท่งยูเอสบี / a new file on the stick", true},
          {"since", "DATE", "เฉพาะงานตั้งแต่วันนี้ / only what was saved since"}},
         "นำงานที่ค้างส่งออกเป็นไฟล์ปิดผนึก",
         "Write what waits into a sealed file",
         [](const auto& context, const auto& arguments) {
             return LineCommands(context).export_bundle(arguments.value("out"), arguments.value("since"));
         }},
        {"bundle import-receipts",
         {"FILE"},
         {},
         "นำใบตอบรับที่ส่วนกลางทำกลับเข้าเครื่อง",
         "Take the centre's receipts back in",
         [](const auto& context, const auto& arguments) {
             return LineCommands(context).import_receipts(arguments.argument(0));
         }},
        {"workstation renew",
         {},
         {},
         "ต่ออายุใบรับรองของเครื่อง",
         "Renew this workstation's certificate",
         [](const auto& context, const auto&) { return LineCommands(context).renew(); }},
    };
}

domain::Result<domain::Done> LineCommands::note(const std::string& action) const {
    const auto store = context_.assembly.store();
    return store ? note_act(store->get(), action, {}) : domain::Result<domain::Done>(store.error());
}

CommandResult LineCommands::check() const {
    const auto desk = context_.assembly.sync_desk();
    if (!desk) {
        return desk.error();
    }
    const auto steps = desk->get().check_line(context_.stop);
    const auto broken = std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.failure; });
    const auto failure =
        broken == steps.end() ? std::nullopt : std::optional(Failure{*broken->failure, broken->detail});
    return {check_report(steps), failure};
}

CommandResult LineCommands::feed() const {
    const auto desk = context_.assembly.sync_desk();
    if (!desk) {
        return desk.error();
    }
    const auto followed = desk->get().follow_feed(context_.stop);
    return {feed_report(followed, context_.assembly.clock().now()), followed.failure};
}

CommandResult LineCommands::export_bundle(const std::string& file, const std::string& since) const {
    const auto from = moment_of(since);
    if (!from) {
        return from.error();
    }
    const auto desk = context_.assembly.sync_desk();
    if (!desk) {
        return desk.error();
    }
    const auto made = desk->get().export_bundle(file, *from);
    if (!made) {
        return made.error();
    }
    if (const auto noted = note("CONSOLE_BUNDLE_EXPORT"); !noted) {
        return noted.error();
    }
    return bundle_report(*made, file);
}

CommandResult LineCommands::import_receipts(const std::string& file) const {
    const auto desk = context_.assembly.sync_desk();
    if (!desk) {
        return desk.error();
    }
    const auto taken = desk->get().import_receipts(file);
    if (!taken) {
        return taken.error();
    }
    if (const auto noted = note("CONSOLE_BUNDLE_IMPORT"); !noted) {
        return noted.error();
    }
    return receipts_report(*taken);
}

CommandResult LineCommands::renew() const {
    const auto desk = context_.assembly.sync_desk();
    if (!desk) {
        return desk.error();
    }
    if (const auto renewed = desk->get().renew_certificate(context_.stop); !renewed) {
        return renewed.error();
    }
    if (const auto noted = note("CONSOLE_CERTIFICATE_RENEWED"); !noted) {
        return noted.error();
    }
    return renewal_report();
}

}  // namespace amphoe::gui::console
