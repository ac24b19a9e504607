#include "gui/console/OfficerCommands.h"

#include <algorithm>

#include "core/domain/CitizenId.h"
#include "gui/console/ConsoleAudit.h"
#include "gui/console/SetupReport.h"

namespace amphoe::gui::console {
namespace {

constexpr std::size_t kShortestPin = 6;
constexpr std::size_t kLongestPin = 12;

bool is_pin(std::string_view text) {
    return text.size() >= kShortestPin && text.size() <= kLongestPin &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<CommandSpec> OfficerCommands::specs() {
    return {
        {"officer add",
         {},
         {{"id", "ID", "รหัส / code, e.g. O-0001", true},
          {"name-th", "NAME", "ชื่อภาษาไทย / Thai name", true},
          {"name-en", "NAME", "ชื่อภาษาอังกฤษ / English name"},
          {"role", "ROLE", "หน้าที่ / COUNTER_OFFICER, SUPERVISOR, ...", true},
          {"citizen-id", "NUMBER", "เลขประจำตัวของเจ้าหน้าที่ / own citizen number, for conflicts of interest"},
          {"rcode", "CODE", "รหัสสำนักทะเบียน / office; the workstation's when left out"},
          {"pin-env", "VAR", "ตัวแปรที่เก็บ PIN / variable holding the PIN, 6 to 12 digits", true}},
         "เพิ่มหรือแก้ไขเจ้าหน้าที่ และปลดล็อก",
         "Add or replace an officer, unlock the account",
         [](const auto& context, const auto& arguments) { return OfficerCommands(context).add(arguments); }},
        {"officer list",
         {},
         {},
         "รายชื่อเจ้าหน้าที่",
         "Officers of this workstation",
         [](const auto& context, const auto&) { return OfficerCommands(context).list(); }},
    };
}

domain::Result<domain::Officer> OfficerCommands::officer_of(const Arguments& arguments) const {
    const auto role = domain::role_from_name(arguments.value("role"));
    if (!role) {
        return usage_error("--role must be a role such as COUNTER_OFFICER, REGISTRAR, SUPERVISOR, AUDITOR or ADMIN");
    }
    domain::Officer officer{arguments.value("id"),      arguments.value("name-th"),
                            arguments.value("name-en"), *role,
                            arguments.value("rcode"),   {}};
    if (officer.id.empty() || officer.name_th.empty()) {
        return usage_error("--id and --name-th must not be empty");
    }
    if (const auto number = arguments.value("citizen-id"); !number.empty()) {
        const auto id = domain::CitizenId::parse(number);
        if (!id) {
            return domain::Failure{domain::FailureCode::CitizenNumberInvalid, "--citizen-id"};
        }
        officer.citizen_id = id->digits();
    }
    if (officer.rcode.empty()) {
        const auto settings = context_.assembly.settings();
        if (!settings) {
            return settings.error();
        }
        officer.rcode = settings->workstation.rcode;
    }
    return officer;
}

CommandResult OfficerCommands::add(const Arguments& arguments) const {
    const auto pin = arguments.secret("pin-env");
    if (!pin) {
        return pin.error();
    }
    if (!is_pin(pin->text())) {
        return usage_error("the PIN must be 6 to 12 digits");
    }
    const auto officer = officer_of(arguments);
    if (!officer) {
        return officer.error();
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    if (auto enrolled = store->get().officers.enrol(*officer, *pin); !enrolled) {
        return enrolled.error();
    }
    if (auto noted = note_act(store->get(), "OFFICER_ENROLLED", {}); !noted) {
        return noted.error();
    }
    return officer_report(*officer);
}

CommandResult OfficerCommands::list() const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto officers = store->get().officers.officers();
    return officers ? CommandResult(officers_report(*officers)) : CommandResult(officers.error());
}

}  // namespace amphoe::gui::console
