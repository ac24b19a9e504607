#include "gui/console/CaseCommands.h"

#include <array>

#include "core/domain/PartialDate.h"
#include "core/workflows/FaceDecision.h"
#include "core/workflows/OfficerSignIn.h"
#include "gui/console/CaseReport.h"
#include "gui/console/ConsoleAudit.h"

namespace amphoe::gui::console {
namespace {

constexpr int kMostCases = 100'000;

std::optional<domain::CaseState> state_from_name(const std::string& name) {
    using domain::CaseState;
    for (const auto state :
         std::array{CaseState::Draft, CaseState::FaceReferred, CaseState::Confirmed, CaseState::WaitCentre,
                    CaseState::Accepted, CaseState::Rejected, CaseState::Conflict, CaseState::Cancelled}) {
        if (name == domain::case_state_name(state)) {
            return state;
        }
    }
    return std::nullopt;
}

/// The number comes through the environment: other users of the computer can see command lines.
domain::Result<domain::Done> take_citizen(const Arguments& arguments, ports::CaseFilter& filter) {
    if (!arguments.has("citizen-env")) {
        return domain::Done{};
    }
    const auto number = arguments.secret("citizen-env");
    if (!number) {
        return number.error();
    }
    filter.citizen = domain::CitizenId::parse(number->text());
    if (!filter.citizen) {
        return domain::Failure{domain::FailureCode::CitizenNumberInvalid, "--citizen-env"};
    }
    return domain::Done{};
}

domain::Result<ports::CaseFilter> filter_of(const Arguments& arguments) {
    ports::CaseFilter filter;
    filter.date = arguments.value("date");
    const auto date = domain::PartialDate::from_iso(filter.date);
    if (arguments.has("date") && (!date || date->precision() != domain::DatePrecision::Day)) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    filter.officer_id = arguments.value("officer");
    filter.number = arguments.value("number");
    filter.service = domain::service_from_name(arguments.value("service"));
    if (arguments.has("service") && !filter.service) {
        return domain::Failure{domain::FailureCode::ServiceUnknown, "--service"};
    }
    filter.state = state_from_name(arguments.value("state"));
    if (arguments.has("state") && !filter.state) {
        return usage_error("--state must be a state such as WAIT_CENTRE or ACCEPTED");
    }
    const auto limit = arguments.number("limit", filter.limit, 1, kMostCases);
    if (!limit) {
        return limit.error();
    }
    filter.limit = *limit;
    if (auto taken = take_citizen(arguments, filter); !taken) {
        return taken.error();
    }
    return filter;
}

}  // namespace

std::vector<CommandSpec> CaseCommands::specs() {
    return {
        {"case list",
         {},
         {{"date", "DATE", "วันที่ / day in Bangkok, YYYY-MM-DD"},
          {"officer", "ID", "เจ้าหน้าที่ / officer"},
          {"service", "KIND", "บริการ / e.g. thaid_enrolment"},
          {"state", "STATE", "สถานะ / e.g. WAIT_CENTRE"},
          {"number", "NUMBER", "เลขที่เรื่อง / case number"},
          {"citizen-env", "VAR", "ตัวแปรที่เก็บเลขประชาชน / variable holding a citizen number"},
          {"limit", "N", "ไม่เกินกี่เรื่อง / at most"}},
         "รายการเรื่อง",
         "Cases",
         [](const auto& context, const auto& arguments) { return CaseCommands(context).list(arguments); }},
        {"case show",
         {"ID"},
         {},
         "เรื่องหนึ่งเรื่องและเหตุการณ์ทั้งหมด",
         "One case and its events",
         [](const auto& context, const auto& arguments) { return CaseCommands(context).show(arguments.argument(0)); }},
        {"case decide",
         {"ID"},
         {{"decision", "accept|reject", "ผลการพิจารณา / the decision", true},
          {"reason", "TEXT", "เหตุผล / why, at most 300 letters", true},
          {"officer", "ID", "ผู้พิจารณา / the second person", true},
          {"pin-env", "VAR", "ตัวแปรที่เก็บ PIN / variable holding the PIN", true}},
         "ผู้บังคับบัญชาพิจารณาใบหน้าที่ส่งพิจารณา",
         "A second person decides a referred face",
         [](const auto& context, const auto& arguments) { return CaseCommands(context).decide(arguments); }},
    };
}

CommandResult CaseCommands::list(const Arguments& arguments) const {
    const auto filter = filter_of(arguments);
    if (!filter) {
        return filter.error();
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto cases = store->get().cases.find_cases(*filter);
    return cases ? CommandResult(cases_report(*cases)) : CommandResult(cases.error());
}

CommandResult CaseCommands::decide(const Arguments& arguments) const {
    const auto word = arguments.value("decision");
    if (word != "accept" && word != "reject") {
        return usage_error("--decision must be accept or reject");
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
    const auto verdict = word == "accept" ? workflows::FaceVerdict::Accept : workflows::FaceVerdict::Reject;
    const auto decided = workflows::FaceDecision(store.cases, context_.assembly.clock())
                             .decide(*person, arguments.argument(0), verdict, arguments.value("reason"));
    const auto signed_out = desk.sign_out(*person);
    if (!decided || !signed_out) {
        return decided ? signed_out.error() : decided.error();
    }
    const auto summary = store.cases.find_case(arguments.argument(0));
    return summary ? CommandResult(decision_report(*summary, word, person->id)) : CommandResult(summary.error());
}

CommandResult CaseCommands::show(const std::string& id_or_number) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto summary = store->get().cases.find_case(id_or_number);
    if (!summary) {
        return summary.error();
    }
    const auto events = store->get().cases.events_of_case(summary->record.id);
    if (!events) {
        return events.error();
    }
    if (auto noted = note_act(store->get(), "CONSOLE_CASE_SHOWN", summary->record.id); !noted) {
        return noted.error();
    }
    return case_report(*summary, *events);
}

}  // namespace amphoe::gui::console
