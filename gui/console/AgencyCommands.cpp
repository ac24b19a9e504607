#include "gui/console/AgencyCommands.h"

#include <algorithm>

#include "core/configuration/AgencyFiles.h"
#include "core/configuration/RuleFiles.h"
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
                              {"purpose", "TEXT", "วัตถุประสงค์ / purpose; the agency's first when left out"},
                              {"print", "", "พิมพ์ทันที / print at once"},
                              {"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER"},
                              kFile}),
             "ออกหลักฐานการยินยอมให้ผู้รับบริการ",
             "Receipt for the citizen: what was released to whom",
             command(&AgencyCommands::receipt)}};
}

Result<domain::AgencyDirectory> AgencyCommands::directory(const Arguments& arguments,
                                                          std::vector<std::string>& left_out) const {
    const auto shipped = context_.assembly.resources_folder() / "configuration" / "agencies.json";
    auto read =
        configuration::load_agencies(arguments.has("file") ? std::filesystem::path(arguments.value("file")) : shipped);
    if (!read) {
        return read;
    }
    if (const auto desk = context_.assembly.sync_desk()) {
        const auto items = desk->get().feed_items("relying_parties");
        if (!items) {
            return items.error();
        }
        left_out = configuration::add_feed_agencies(*read, *items);
    }
    return read;
}

Result<domain::Agency> AgencyCommands::agency(const Arguments& arguments) const {
    std::vector<std::string> left_out;
    const auto known = directory(arguments, left_out);
    if (!known) {
        return known.error();
    }
    const auto* found = known->find(arguments.argument(0));
    return found != nullptr ? Result<domain::Agency>(*found)
                            : Failure{FailureCode::RequesterRefused, "unknown agency " + arguments.argument(0)};
}

Result<domain::ConnectionForms> AgencyCommands::forms() const {
    return configuration::load_connection_forms(context_.assembly.resources_folder() / "configuration" /
                                                "agency-connection.json");
}

CommandResult AgencyCommands::list(const Arguments& arguments) const {
    std::vector<std::string> left_out;
    const auto known = directory(arguments, left_out);
    return known
               ? CommandResult(directory_report(*known, arguments.value("sector"), arguments.value("status"), left_out))
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
    const auto answers = read ? configuration::load_readiness_answers(arguments.path(0), *read) : read.error();
    if (!answers) {
        return answers.error();
    }
    const auto result = domain::judge_readiness(*read, *answers);
    const auto name = arguments.value("name");
    const auto file = arguments.value("out");
    const auto written = write_report_paper(
        context_.assembly, readiness_paper(name, *read, *answers, result, report_footer(context_.assembly)), file);
    return written ? CommandResult(readiness_report(name, result, file)) : CommandResult(written.error());
}

CommandResult AgencyCommands::receipt(const Arguments& arguments) const {
    const auto found = agency(arguments);
    if (!found || found->status != kLive) {
        return found ? Failure{FailureCode::RequesterRefused, "the agency is not live: " + found->status}
                     : found.error();
    }
    const auto purpose = arguments.value_or("purpose", found->purposes.front());
    if (std::ranges::find(found->purposes, purpose) == found->purposes.end()) {
        return Failure{FailureCode::RequesterRefused, "the agency has no such purpose"};
    }
    const auto notice = configuration::load_consent_notice(context_.assembly.resources_folder() / "configuration" /
                                                           "consent-notice.json");
    const auto papers = notice ? context_.assembly.papers() : notice.error();
    if (!papers) {
        return papers.error();
    }
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    const auto known_case = person ? papers->get().cases.find_case(arguments.value("case")) : person.error();
    if (!known_case) {
        return known_case.error();
    }
    auto content = consent_receipt(*found, purpose, *notice);
    content.fields["citizen_name_th"] = known_case->record.citizen_name_th;
    content.fields["citizen_id_masked"] = known_case->record.citizen ? known_case->record.citizen->masked() : "-";
    content.fields["case_number"] = known_case->record.number;
    content.fields["signed_by"] = known_case->record.citizen_name_th;
    workflows::DocumentIssue desk(papers->get());
    auto issued = desk.issue(person->officer(), known_case->record.id, std::move(content));
    if (issued && (arguments.has("print") || arguments.has("printer"))) {
        issued = desk.print(person->officer(), issued->paper.number, arguments.value("printer"), {}, context_.stop);
    }
    return issued ? CommandResult(paper_report(*issued)) : CommandResult(issued.error());
}

}  // namespace amphoe::gui::console
