#include "gui/console/LinkageCommands.h"

#include <nlohmann/json.hpp>

#include "core/domain/Agency.h"
#include "core/domain/CitizenId.h"
#include "core/workflows/ReasonText.h"
#include "gui/console/JsonText.h"
#include "gui/console/SignedInOfficer.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr const char* kPurpose = "linkage";
/// The console has no case: the question still says where it came from.
constexpr const char* kAskedBy = "console";
/// In the audit log; the words may name a person, so they go to the centre with the question and stay in no log here.
constexpr const char* kReasonCode = "NO_CASE";

Report answer_report(const domain::RegisterRecord& record, const std::string& agency, const std::string& purpose) {
    TextLines lines;
    lines.heading("เชื่อมโยงข้อมูลทะเบียน (จำลอง)", "Linkage (simulated)");
    lines.add("หน่วยงาน", "Agency", agency);
    lines.add("วัตถุประสงค์", "Purpose", purpose);
    Json fields = Json::object();
    for (const auto& [field, value] : record.fields) {
        fields[field] = value;
        lines.line("  " + domain::released_field_th(field) + ": " + value);
    }
    return {one_line(Json{{"agency", agency},
                          {"purpose", purpose},
                          {"fields", std::move(fields)},
                          {"data_at", support::to_iso8601(record.data_at)}}),
            lines.str()};
}

Report log_report(const domain::RegisterRecord& record) {
    TextLines lines;
    lines.heading("บันทึกการเปิดเผยข้อมูล", "Releases and refusals");
    Json list = Json::array();
    for (const auto& item : record.items) {
        list.push_back(item);
        const auto text = [&](const char* key) { return item.contains(key) ? item.at(key) : std::string{}; };
        lines.line("  " + text("at") + "  " + text("agency") + "  " + text("purpose") + "  " +
                   domain::released_fields_th(text("fields")) + "  " + text("outcome") +
                   (text("reason").empty() ? "" : "  " + text("reason")));
    }
    return {one_line(Json{{"releases", std::move(list)}}), lines.str()};
}

}  // namespace

std::vector<CommandSpec> LinkageCommands::specs() {
    return {{"linkage ask",
             {"AGENCY"},
             officer_options({{"purpose", "TEXT", "วัตถุประสงค์ของหน่วยงาน / one of the agency's purposes", true},
                              {"fields", "LIST", "ข้อมูลที่ขอ / pid,name,birthdate,gender,address ...", true},
                              {"citizen", "ID", "เลขประจำตัวประชาชน / whose data", true},
                              {"reason", "TEXT", "เหตุที่ถาม ส่วนกลางเก็บไว้ / why it is asked; kept by the centre", true}}),
             "ถามทะเบียนในนามหน่วยงาน (จำลองการเชื่อมโยง)",
             "Ask the register as an agency would (simulated linkage)",
             [](const auto& context, const auto& arguments) { return LinkageCommands(context).ask(arguments); }},
            {"linkage log",
             {},
             officer_options({{"citizen", "ID", "เลขประจำตัวประชาชน / about one citizen"},
                              {"agency", "AGENCY", "หน่วยงาน / about one agency"}}),
             "ใครขอข้อมูลใดเพื่ออะไร และผล",
             "Who asked for what, why, and what became of it",
             [](const auto& context, const auto& arguments) { return LinkageCommands(context).log(arguments); }}};
}

CommandResult LinkageCommands::ask(const Arguments& arguments) const {
    const auto citizen = domain::CitizenId::parse(arguments.value("citizen"));
    if (!citizen) {
        return Failure{FailureCode::CitizenNumberInvalid, "citizen"};
    }
    const auto reason = workflows::reason_text(arguments.value("reason"));
    const auto person = reason ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : reason.error();
    const auto services = person ? context_.assembly.services() : person.error();
    if (!services) {
        return services.error();
    }
    const auto subject = services->get().counter.case_store.blind_index(*citizen);
    if (!subject) {
        return subject.error();
    }
    // A search of a person without a case is in the log before it is made (W17).
    domain::AuditNote note;
    note.action = "LINKAGE_ASKED";
    note.officer_id = person->officer().id;
    note.subject = *subject;
    note.result = "ok";
    note.reason = kReasonCode;
    if (const auto noted = services->get().counter.audit_log.append(note); !noted) {
        return noted.error();
    }
    const auto& agency = arguments.argument(0);
    const auto purpose = arguments.value("purpose");
    const auto key = agency + "|" + purpose + "|" + arguments.value("fields") + "|" + citizen->digits();
    const auto answer = services->get().civil_register.look_up(
        {domain::RegisterKind::Linkage, key, kAskedBy, kPurpose, *reason}, context_.stop);
    return answer ? CommandResult(answer_report(*answer, agency, purpose)) : CommandResult(answer.error());
}

CommandResult LinkageCommands::log(const Arguments& arguments) const {
    const auto citizen = domain::CitizenId::parse(arguments.value("citizen"));
    const auto agency = arguments.value("agency");
    if (citizen.has_value() != agency.empty()) {
        return usage_error("exactly one of --citizen and --agency");
    }
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!person || !domain::may_supervise(person->officer().role)) {
        return person ? Failure{FailureCode::NotAuthorised, "role may not read the release log"} : person.error();
    }
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto key = citizen ? citizen->digits() : "agency:" + agency;
    const auto answer = services->get().civil_register.look_up(
        {domain::RegisterKind::ReleaseLog, key, kAskedBy, kPurpose}, context_.stop);
    return answer ? CommandResult(log_report(*answer)) : CommandResult(answer.error());
}

}  // namespace amphoe::gui::console
