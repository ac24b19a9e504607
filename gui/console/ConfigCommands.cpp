#include "gui/console/ConfigCommands.h"

#include "core/configuration/RuleFiles.h"
#include "core/configuration/ServiceRuleFiles.h"
#include "gui/console/SetupReport.h"

namespace amphoe::gui::console {
namespace {

template <class T>
ConfigurationCheck check_of(const std::string& name, const domain::Result<T>& loaded) {
    return {name, loaded ? std::nullopt : std::optional<domain::Failure>(loaded.error())};
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
    const auto rules = context_.assembly.resources_folder() / "configuration";
    const auto catalogue = context_.assembly.resources_folder() / "failures" / "catalogue.json";
    const std::vector<ConfigurationCheck> checks{
        check_of("config.json", context_.assembly.settings()),
        check_of("consent-notice.json", configuration::load_consent_notice(rules / "consent-notice.json")),
        check_of("enrolment-rules.json", configuration::load_enrolment_rules(rules / "enrolment-rules.json")),
        check_of("service-rules.json", configuration::load_service_rules(rules)),
        check_of("retention.json", configuration::load_retention_rules(rules / "retention.json")),
        check_of("catalogue.json", configuration::FailureCatalogue::load(catalogue)),
    };
    std::optional<domain::Failure> first;
    for (const auto& check : checks) {
        first = first ? first : check.failure;
    }
    return {configuration_report(checks, context_.output.words()), first};
}

}  // namespace amphoe::gui::console
