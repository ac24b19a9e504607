#include "gui/console/PaperCommands.h"

#include "core/domain/PartialDate.h"
#include "core/workflows/PapersStillDue.h"
#include "core/workflows/SlipContent.h"
#include "gui/console/PaperFields.h"
#include "gui/console/PaperReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using workflows::DocumentIssue;
using workflows::SheetAnswer;

const OptionSpec kPrinter{"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER; the setting's when left out"};

std::optional<SheetAnswer> answer_from(const std::string& word) {
    if (word == "correct") {
        return SheetAnswer::Correct;
    }
    if (word == "spoiled") {
        return SheetAnswer::Spoiled;
    }
    return word == "nothing" ? std::optional(SheetAnswer::NothingCame) : std::nullopt;
}

CommandResult paper_result(const domain::Result<workflows::CasePaperRecord>& paper) {
    return paper ? CommandResult(paper_report(*paper)) : CommandResult(paper.error());
}

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (PaperCommands(context).*act)(arguments);
    };
}

}  // namespace

std::vector<CommandSpec> PaperCommands::specs() {
    return {
        {"document list",
         {},
         {{"date", "DATE", "วันที่ / day in Bangkok, YYYY-MM-DD; today when left out"}},
         "เอกสารที่ออกในวันนั้นและสถานะ",
         "Papers issued on a day and where they stand",
         command(&PaperCommands::list)},
        {"document issue",
         {"KIND"},
         officer_options({{"case", "ID", "เรื่อง / case id or number", true},
                          {"fields", "FILE", "ข้อมูลในเอกสาร / JSON: {\"fields\": {...}, \"tables\": {...}}"},
                          {"print", "", "พิมพ์ทันที / print at once"},
                          kPrinter}),
         "ออกเอกสารของเรื่อง",
         "Issue a paper for a case",
         command(&PaperCommands::issue)},
        {"document due",
         {},
         {},
         "เรื่องที่ส่วนกลางรับแล้วและยังขาดเอกสาร",
         "Cases the centre accepted that still lack a paper",
         command(&PaperCommands::list_due)},
        {"document issue-due",
         {"CASE"},
         officer_options({}),
         "ออกเอกสารที่ยังขาดของเรื่องที่ส่วนกลางรับแล้ว",
         "Issue the papers an accepted case still lacks",
         command(&PaperCommands::issue_due)},
        {"document print-paper",
         {"NUMBER"},
         officer_options({kPrinter}),
         "พิมพ์เอกสารที่ออกแล้ว หรือตามงานพิมพ์ที่ค้าง",
         "Print an issued paper, or follow its job of before",
         command(&PaperCommands::print)},
        {"document give",
         {"NUMBER"},
         officer_options({{"folder", "FOLDER", "โฟลเดอร์หรือสื่อของประชาชน / the citizen's folder or medium", true}}),
         "มอบเอกสารเป็นไฟล์ PDF ที่ลงลายมือชื่อแทนการพิมพ์",
         "Hand a paper over as a signed PDF instead of printing it",
         command(&PaperCommands::give)},
        {"document confirm-print",
         {"NUMBER"},
         officer_options({{"answer", "correct|spoiled|nothing", "พิมพ์ถูกต้องหรือไม่ / did it print correctly?", true}}),
         "ตอบว่าแผ่นที่พิมพ์ถูกต้อง เสีย หรือไม่ออกมา",
         "Say what became of the sheet",
         command(&PaperCommands::confirm)},
        {"document reprint",
         {"NUMBER"},
         officer_options({{"reason", "TEXT", "เหตุผล / why, at most 300 letters", true}, kPrinter}),
         "พิมพ์สำเนาอีกหนึ่งแผ่น",
         "Print one more copy of a printed paper",
         command(&PaperCommands::reprint)},
        {"document void",
         {"NUMBER"},
         officer_options({{"reason", "TEXT", "เหตุผล / why, at most 300 letters", true},
                          {"second", "ID", "ผู้อนุมัติคนที่สอง / the second person", true},
                          {"second-pin-env", "VAR", "ตัวแปรที่เก็บ PIN ของคนที่สอง / variable holding that PIN", true}}),
         "ยกเลิกเอกสาร เลขที่เดิมไม่ถูกใช้ซ้ำ",
         "End a paper; its number is never used again",
         command(&PaperCommands::end)},
    };
}

CommandResult PaperCommands::list(const Arguments& arguments) const {
    const auto date = arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
    const auto day = domain::PartialDate::from_iso(date);
    if (!day || day->precision() != domain::DatePrecision::Day) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    const auto ports = context_.assembly.papers();
    if (!ports) {
        return ports.error();
    }
    const auto papers = DocumentIssue(ports->get()).list(date);
    return papers ? CommandResult(papers_report(date, *papers)) : CommandResult(papers.error());
}

domain::Result<domain::DocumentContent> PaperCommands::content_for(const std::string& kind_name,
                                                                   const Arguments& arguments) const {
    const auto kind = domain::document_kind_from_name(kind_name);
    if (!kind) {
        return Failure{FailureCode::DocumentKindUnknown, kind_name};
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto summary = store->get().cases.find_case(arguments.value("case"));
    if (!summary) {
        return summary.error();
    }
    domain::DocumentContent content;
    if (*kind == domain::DocumentKind::ThaidSlip) {
        const auto events = store->get().cases.events_of_case(summary->record.id);
        const auto settings = context_.assembly.settings();
        if (!events || !settings) {
            return events ? settings.error() : events.error();
        }
        content = workflows::slip_content(summary->record, *events, settings->workstation, "", "", {});
    }
    content.kind = *kind;
    content.fields["case_number"] = summary->record.number;
    if (!arguments.has("fields")) {
        return content;
    }
    return with_fields(std::move(content), arguments.value("fields"));
}

CommandResult PaperCommands::at_the_desk(const Arguments& arguments, const DeskAct& act) const {
    const auto ports = context_.assembly.papers();
    if (!ports) {
        return ports.error();
    }
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!person) {
        return person.error();
    }
    DocumentIssue desk(ports->get());
    return act(desk, person->officer());
}

CommandResult PaperCommands::issue(const Arguments& arguments) const {
    const auto content = content_for(arguments.argument(0), arguments);
    if (!content) {
        return content.error();
    }
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) -> CommandResult {
        const auto issued = desk.issue(officer, arguments.value("case"), *content);
        if (!issued) {
            return issued.error();
        }
        const auto number = issued->paper.number;
        const auto announced = desk.announce(number, context_.stop);
        return arguments.has("print") ? printed(desk, officer, number, arguments.value("printer"))
                                      : paper_result(announced);
    });
}

CommandResult PaperCommands::list_due(const Arguments&) const {
    const auto services = context_.assembly.services();
    const auto papers = context_.assembly.papers();
    if (!services || !papers) {
        return services ? papers.error() : services.error();
    }
    const auto catalogue = workflows::standard_services();
    const auto due = workflows::PapersStillDue(services->get(), catalogue, papers->get()).cases();
    return due ? CommandResult(papers_due_report(*due)) : CommandResult(due.error());
}

CommandResult PaperCommands::issue_due(const Arguments& arguments) const {
    const auto services = context_.assembly.services();
    const auto papers = context_.assembly.papers();
    if (!services || !papers) {
        return services ? papers.error() : services.error();
    }
    return at_the_desk(arguments, [&](DocumentIssue&, const domain::Officer& officer) -> CommandResult {
        const auto catalogue = workflows::standard_services();
        workflows::PapersStillDue due(services->get(), catalogue, papers->get());
        const auto made = due.issue(officer, arguments.argument(0), context_.stop);
        const auto today = support::bangkok_date(context_.assembly.clock().now());
        return made ? CommandResult(papers_report(today, *made)) : CommandResult(made.error());
    });
}

CommandResult PaperCommands::printed(DocumentIssue& desk, const domain::Officer& officer, const std::string& number,
                                     const std::string& printer) const {
    const auto on_progress = [&](const ports::PrintProgress& progress) { context_.output.note("… " + progress.state); };
    const auto paper = desk.print(officer, number, printer, on_progress, context_.stop);
    if (paper) {
        return paper_report(*paper);
    }
    // The paper is issued whatever became of the sheet: its number is told with the failure.
    const auto known = desk.find(number);
    return known ? CommandResult(paper_report(*known), paper.error()) : CommandResult(paper.error());
}

CommandResult PaperCommands::print(const Arguments& arguments) const {
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) {
        return printed(desk, officer, arguments.argument(0), arguments.value("printer"));
    });
}

CommandResult PaperCommands::give(const Arguments& arguments) const {
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) -> CommandResult {
        const auto given = desk.give(officer, arguments.argument(0), arguments.value("folder"));
        return given ? paper_result(desk.announce(arguments.argument(0), context_.stop)) : CommandResult(given.error());
    });
}

CommandResult PaperCommands::confirm(const Arguments& arguments) const {
    const auto answer = answer_from(arguments.value("answer"));
    if (!answer) {
        return usage_error("--answer must be correct, spoiled or nothing");
    }
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) {
        return paper_result(desk.confirm(officer, arguments.argument(0), *answer));
    });
}

CommandResult PaperCommands::reprint(const Arguments& arguments) const {
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) {
        const auto allowed = desk.reprint(officer, arguments.argument(0), arguments.value("reason"));
        return allowed ? printed(desk, officer, arguments.argument(0), arguments.value("printer"))
                       : CommandResult(allowed.error());
    });
}

CommandResult PaperCommands::end(const Arguments& arguments) const {
    return at_the_desk(arguments, [&](DocumentIssue& desk, const domain::Officer& officer) -> CommandResult {
        const auto second = SignedInOfficer::from(context_, arguments, "second", "second-pin-env");
        if (!second) {
            return second.error();
        }
        const auto number = arguments.argument(0);
        const auto ended = desk.void_paper(officer, second->officer(), number, arguments.value("reason"));
        return ended ? paper_result(desk.announce(number, context_.stop)) : CommandResult(ended.error());
    });
}

}  // namespace amphoe::gui::console
