#include "gui/console/DoctorCommand.h"

#include "gui/RuleFile.h"
#include "gui/console/Doctor.h"
#include "gui/console/FactorDoctor.h"
#include "gui/console/PowerDoctor.h"

namespace amphoe::gui::console {

std::vector<CommandSpec> DoctorCommand::specs() {
    return {{"doctor",
             {},
             {},
             "ตรวจทุกส่วนของเครื่อง และบอกวิธีแก้",
             "Examine every component and say what to do",
             [](const auto& context, const auto&) { return DoctorCommand(context).run(); }}};
}

CommandResult DoctorCommand::run() const {
    auto checks = Doctor(context_.assembly, context_.stop).examine();
    if (auto battery = battery_check(context_.assembly.power(), limits_of_today(context_.assembly).power_limits())) {
        checks.push_back(*std::move(battery));
    }
    for (auto& declared : factor_checks()) {
        checks.push_back(std::move(declared));
    }
    std::optional<domain::Failure> first;
    for (const auto& check : checks) {
        first = first ? first : check.failure;
    }
    return {doctor_report(checks, context_.output.words()), first};
}

}  // namespace amphoe::gui::console
