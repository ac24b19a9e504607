#include "gui/console/ConfigCommands.h"

#include "gui/RuleFile.h"
#include "gui/console/RuleFileChecks.h"
#include "gui/console/SetupReport.h"

namespace amphoe::gui::console {
namespace {

template <class T>
ConfigurationCheck check_of(const std::string& name, const domain::Result<T>& loaded) {
    return {name, loaded ? std::nullopt : std::optional<domain::Failure>(loaded.error()), {}};
}

}  // namespace

std::vector<CommandSpec> ConfigCommands::specs() {
    return {
        {"config show",
         {},
         {},
         "แสดงการตั้งค่า",
         "Show the settings",
         [](const auto& context, const auto&) { return ConfigCommands(context).show(); }},
        {"config check",
         {},
         {},
         "ตรวจไฟล์ตั้งค่าและไฟล์กฎทุกไฟล์",
         "Check the settings and every rule file",
         [](const auto& context, const auto&) { return ConfigCommands(context).check(); }},
    };
}

CommandResult ConfigCommands::show() const {
    const auto settings = context_.assembly.settings();
    if (!settings) {
        return settings.error();
    }
    return settings_report((context_.assembly.data_folder() / "config.json").string(), *settings);
}

CommandResult ConfigCommands::check() const {
    auto& assembly = context_.assembly;
    const auto today = rule_day(assembly);
    auto checks = check_rule_files(assembly.resources_folder() / "configuration", today);
    checks.insert(checks.begin(), check_of("config.json", assembly.settings()));
    checks.push_back(check_of("catalogue.json", configuration::FailureCatalogue::load(assembly.resources_folder() /
                                                                                      "failures" / "catalogue.json")));
    std::error_code ignored;
    if (const auto own = assembly.data_folder() / "kpi.json"; std::filesystem::exists(own, ignored)) {
        checks.push_back(check_rule_file(own, today));
        checks.back().name = "the office's own kpi.json";
    }
    std::optional<domain::Failure> first;
    for (const auto& check : checks) {
        first = first ? first : check.failure;
    }
    return {configuration_report(checks, context_.output.words()), first};
}

}  // namespace amphoe::gui::console
