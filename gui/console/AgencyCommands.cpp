#include "gui/console/AgencyCommands.h"

#include "core/configuration/RuleFiles.h"
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/ReasonText.h"
#include "gui/RuleFile.h"
#include "gui/console/AgencyReport.h"
#include "gui/console/PaperReport.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

const OptionSpec kFile{"file", "FILE", "ทำเนียบของสำนักงาน / the office's own directory instead of the shipped one"};
const OptionSpec kOut{"out", "FILE", "ไฟล์ PDF / as a paper"};
constexpr const char* kLive = "live";
constexpr int kNameLetters = 120;

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (AgencyCommands(context).*act)(arguments);
    };
}

}  // namespace

std::vector<CommandSpec> AgencyCommands::specs() {
    return {{"agency list",
             {},
             {{"sector", "SECTOR", "ภาค / public or private"},
              {"status", "STATUS", "สถานะ / invited, testing, live or suspended"},
              kFile},
             "ทำเนียบหน่วยงานที่ใช้ผลยืนยันตัวตน",
             "Agencies that rely on the proofs, counted by sector",
             command(&AgencyCommands::list)},
            {"agency show",
             {"AGENCY"},
             {kFile},
             "วัตถุประสงค์และข้อมูลที่หน่วยงานขอ",
             "Purposes and fields of one agency",
             command(&AgencyCommands::show)},
            {"agency checklist",
             {"AGENCY"},
             {kFile, kOut},
             "ขั้นตอนเชื่อมต่อของหน่วยงาน",
             "Steps to a connection, and which are done",
             command(&AgencyCommands::checklist)},
            {"agency readiness",
             {"ANSWERS"},
             {{"name", "TEXT", "หน่วยงานหรือสำนักงาน / whose answers", true}, kOut},
             "ประเมินความพร้อมจากไฟล์คำตอบ",
             "Score of a self-assessment; ANSWERS is a JSON file",
             command(&AgencyCommands::readiness)},
            {"agency receipt",
             {"AGENCY"},
             officer_options({{"case", "ID", "เรื่อง / case id or number", true},
                              {"print", "", "พิมพ์ทันที / print at once"},
                              {"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER"},
                              kFile}),
             "ออกหลักฐานการเปิดเผยที่เกิดขึ้นจริงให้ผู้รับบริการ",
             "Receipt for the citizen of a release that happened: what went to whom",
             command(&AgencyCommands::receipt)}};
}

Result<KnownAgencies> AgencyCommands::directory(const Arguments& arguments) const {
    return known_agencies(context_.assembly, arguments.has("file")
                                                 ? std::optional(std::filesystem::path(arguments.value("file")))
                                                 : std::nullopt);
}

Result<domain::Agency> AgencyCommands::agency(const Arguments& arguments) const {
    const auto known = directory(arguments);
    if (!known) {
        return known.error();
    }
    const auto* found = known->directory.find(arguments.argument(0));
    return found != nullptr ? Result<domain::Agency>(*found)
                            : Failure{FailureCode::RequesterRefused, "unknown agency " + arguments.argument(0)};
}

Result<domain::ConnectionForms> AgencyCommands::forms() const {
    return load_rule_file(context_.assembly, "agency-connection.json", configuration::load_connection_forms);
}

CommandResult AgencyCommands::list(const Arguments& arguments) const {
    const auto known = directory(arguments);
    return known ? CommandResult(directory_report(known->directory, arguments.value("sector"),
                                                  arguments.value("status"), known->left_out))
                 : CommandResult(known.error());
}

CommandResult AgencyCommands::show(const Arguments& arguments) const {
    const auto found = agency(arguments);
    return found ? CommandResult(agency_report(*found)) : CommandResult(found.error());
}

CommandResult AgencyCommands::checklist(const Arguments& arguments) const {
    const auto found = agency(arguments);
    const auto read = found ? forms() : found.error();
    if (!read) {
        return read.error();
    }
    const auto file = arguments.value("out");
    const auto written =
        write_report_paper(context_.assembly, checklist_paper(*found, *read, report_footer(context_.assembly)), file);
    return written ? CommandResult(checklist_report(*found, *read, file)) : CommandResult(written.error());
}

CommandResult AgencyCommands::readiness(const Arguments& arguments) const {
    const auto read = forms();
    const auto name = read ? workflows::typed_line("name", arguments.value("name"), kNameLetters) : read.error();
    const auto answers = name ? configuration::load_readiness_answers(arguments.path(0), *read) : name.error();
    if (!answers) {
        return answers.error();
    }
    const auto result = domain::judge_readiness(*read, *answers);
    const auto file = arguments.value("out");
    const auto written = write_report_paper(
        context_.assembly, readiness_paper(*name, *read, *answers, result, report_footer(context_.assembly)), file);
    return written ? CommandResult(readiness_report(*name, result, file)) : CommandResult(written.error());
}

namespace {

/// What is wrong with the agency as the receiver of that release; empty when nothing is.
std::string objection_to(const domain::Agency& agency, const workflows::Release& release) {
    if (release.agency_id != agency.id) {
        return "the release of this case went to " + release.agency_id;
    }
    if (agency.status != kLive) {
        return "the agency is not live: " + agency.status;
    }
    if (agency.certificate.empty()) {
        return "the agency has no certificate";
    }
    return agency.expires < support::bangkok_date(release.at) ? "its certificate ended before the release" : "";
}

}  // namespace

Result<workflows::Release> AgencyCommands::release(const domain::Agency& agency, const domain::Case& record) const {
    const auto papers = context_.assembly.papers();
    const auto events = papers ? papers->get().cases.events_of_case(record.id) : papers.error();
    if (!events) {
        return events.error();
    }
    const auto release = workflows::release_of(record, *events);
    if (!release) {
        return Failure{FailureCode::RequesterRefused, "nothing was released with consent in this case"};
    }
    const auto objection = objection_to(agency, *release);
    return objection.empty() ? Result<workflows::Release>(*release) : Failure{FailureCode::RequesterRefused, objection};
}

CommandResult AgencyCommands::receipt(const Arguments& arguments) const {
    const auto found = agency(arguments);
    const auto notice =
        found ? load_rule_file(context_.assembly, "consent-notice.json", configuration::load_consent_notice)
              : found.error();
    const auto papers = notice ? context_.assembly.papers() : notice.error();
    if (!papers) {
        return papers.error();
    }
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    const auto known_case = person ? papers->get().cases.find_case(arguments.value("case")) : person.error();
    const auto released = known_case ? release(*found, known_case->record) : known_case.error();
    if (!released) {
        return released.error();
    }
    workflows::DocumentIssue desk(papers->get());
    auto issued = desk.issue(person->officer(), known_case->record.id,
                             workflows::release_receipt(*released, known_case->record, *notice));
    if (issued && (arguments.has("print") || arguments.has("printer"))) {
        issued = desk.print(person->officer(), issued->paper.number, arguments.value("printer"), {}, context_.stop);
    }
    return issued ? CommandResult(paper_report(*issued)) : CommandResult(issued.error());
}

}  // namespace amphoe::gui::console
