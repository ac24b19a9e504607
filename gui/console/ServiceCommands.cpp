#include "gui/console/ServiceCommands.h"

#include <nlohmann/json.hpp>

#include "core/configuration/ServiceRuleFiles.h"
#include "core/domain/ServiceTitle.h"
#include "core/workflows/ServiceCatalogue.h"
#include "gui/RuleFile.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {

std::vector<CommandSpec> ServiceCommands::specs() {
    return {{"service list",
             {},
             {},
             "บริการที่ทำได้ที่ช่องนี้ และกฎที่ใช้",
             "Services of this counter and the rules in force",
             [](const auto& context, const auto&) { return ServiceCommands(context).list(); }}};
}

CommandResult ServiceCommands::list() const {
    const auto rules = configuration::load_service_rules(context_.assembly.resources_folder() / "configuration",
                                                         rule_day(context_.assembly));
    if (!rules) {
        return rules.error();
    }
    Json services = Json::array();
    TextLines lines;
    lines.heading("บริการ", "Services");
    for (const auto kind : workflows::standard_services().kinds()) {
        const auto thai = domain::offered_title_th(*rules, kind);
        const auto english = domain::offered_title_en(*rules, kind);
        const auto terms = rules->services.at(kind);
        services.push_back({{"kind", domain::service_name(kind)},
                            {"code", domain::service_code(kind)},
                            {"title_th", thai},
                            {"title_en", english},
                            {"enabled", terms.enabled},
                            {"needs_card", terms.needs_card},
                            {"offline", terms.offline}});
        lines.line("  " + std::string(domain::service_code(kind)) + "  " + thai + " / " + english + "  (" +
                   std::string(domain::service_name(kind)) + ")" + (terms.enabled ? "" : "  ปิดให้บริการ / off"));
    }
    lines.add("กฎฉบับ", "Rules", rules->version + "  " + rules->effective_from);
    const Json object{{"services", std::move(services)},
                      {"rules", {{"version", rules->version}, {"effective_from", rules->effective_from}}}};
    return Report{one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
