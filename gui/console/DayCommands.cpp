#include "gui/console/DayCommands.h"

#include "gui/DayDesk.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/DayReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr int kMostCash = 1'000'000'000;  // ten million baht
const OptionSpec kDate{"date", "DATE", "วันทำการ / working day, YYYY-MM-DD; today when left out"};
const OptionSpec kOut{"out", "FILE", "ไฟล์ PDF / the daily report as PDF"};

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (DayCommands(context).*act)(arguments);
    };
}

/// Nothing when there is nothing to write.
std::optional<Failure> not_written(const std::string& file, const domain::RenderedDocument& paper) {
    return file.empty() || write_private(file, paper.pdf)
               ? std::nullopt
               : std::optional(Failure{FailureCode::FileNotWritable, "--out"});
}

}  // namespace

std::vector<CommandSpec> DayCommands::specs() {
    return {
        {"day open",
         {},
         officer_options({}),
         "เปิดวันทำการ ตรวจบันทึกกับที่ลงนามไว้เมื่อวันก่อน",
         "Open the working day; check the log against what the last close signed",
         command(&DayCommands::open)},
        {"day close",
         {},
         officer_options({kDate,
                          {"counted", "SATANG", "เงินสดที่นับได้ เป็นสตางค์ / cash counted, in satang", true},
                          {"reason", "TEXT", "เหตุผลเมื่อเงินไม่ตรง / why it differs"},
                          {"second-officer", "ID", "ผู้ยืนยันคนที่สองเมื่อเงินไม่ตรง / second person, where it differs"},
                          {"second-pin-env", "VAR", "ตัวแปรที่เก็บ PIN ของผู้ยืนยัน / variable holding that PIN"},
                          kOut}),
         "ปิดวันทำการ: นับเงิน ลงนาม ส่งส่วนกลาง",
         "Close the working day: cash, signature, act for the centre",
         command(&DayCommands::close)},
        {"day report",
         {},
         {kDate, kOut},
         "รายงานประจำวัน",
         "The daily report, as it stands or as it was signed",
         command(&DayCommands::report)},
    };
}

Result<std::unique_ptr<DayDesk>> DayCommands::desk() const {
    const auto services = context_.assembly.services();
    const auto store = context_.assembly.store();
    const auto maintenance = context_.assembly.store_maintenance();
    if (!services || !store || !maintenance) {
        return !services ? services.error() : !store ? store.error() : maintenance.error();
    }
    const auto& counter = services->get().counter;
    if (counter.days == nullptr) {
        return Failure{FailureCode::ServiceNotAvailable, "no days are kept here"};
    }
    const auto queue = context_.assembly.queue();
    return std::make_unique<DayDesk>(counter, store->get().stock, store->get().outbox, &maintenance->get(),
                                     services->get().rules, queue ? &queue->get().book : nullptr);
}

std::string DayCommands::date_of(const Arguments& arguments) const {
    return arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
}

CommandResult DayCommands::open(const Arguments& arguments) const {
    const auto made = desk();
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!made || !person) {
        return made ? person.error() : made.error();
    }
    const auto opened = workflows::DayClose((*made)->ports()).open(person->officer());
    return opened ? CommandResult(day_opened_report(*opened)) : CommandResult(opened.error());
}

CommandResult DayCommands::close(const Arguments& arguments) const {
    const auto counted = arguments.number("counted", 0, 0, kMostCash);
    const auto made = counted ? desk() : counted.error();
    if (!made) {
        return made.error();
    }
    const auto supervisor = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!supervisor) {
        return supervisor.error();
    }
    workflows::DayClosing wish{date_of(arguments), *counted, arguments.value("reason"), std::nullopt};
    if (arguments.has("second-officer")) {
        const auto second = SignedInOfficer::from(context_, arguments, "second-officer", "second-pin-env");
        if (!second) {
            return second.error();
        }
        wish.second = second->officer();
    }
    const auto closed = workflows::DayClose((*made)->ports()).close(wish, supervisor->officer());
    if (!closed) {
        return closed.error();
    }
    const auto file = arguments.value("out");
    return {day_closed_report(*closed, file), not_written(file, closed->report)};
}

CommandResult DayCommands::report(const Arguments& arguments) const {
    const auto made = desk();
    if (!made) {
        return made.error();
    }
    workflows::DayClose day((*made)->ports());
    const auto standing = day.look(date_of(arguments));
    if (!standing) {
        return standing.error();
    }
    const auto file = arguments.value("out");
    if (file.empty()) {
        return day_report(*standing, file);
    }
    const auto paper = day.report(standing->day.date);
    if (!paper) {
        return paper.error();
    }
    return {day_report(*standing, file), not_written(file, *paper)};
}

}  // namespace amphoe::gui::console
