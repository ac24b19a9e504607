#include "gui/console/TangratCommands.h"

#include <nlohmann/json.hpp>

#include "core/configuration/TangratServicesFile.h"
#include "core/documents/TangratLeaflet.h"
#include "gui/RuleFile.h"
#include "gui/console/JsonText.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::TangratServices;

Report leaflet_report(const TangratServices& known, const std::string& file, bool printed) {
    TextLines lines;
    lines.heading("ทางรัฐ ระดับ 2 ใช้ทำอะไรได้", "What Tang Rat level 2 opens");
    Json services = Json::array();
    for (const auto& service : known.services) {
        lines.line((service.needs_level2 ? "  2  " : "     ") + service.name_th + " / " + service.name_en);
        services.push_back(
            {{"name_th", service.name_th}, {"name_en", service.name_en}, {"needs_level2", service.needs_level2}});
    }
    lines.line(documents::kLeafletClaimsNothing);
    return {one_line(Json{{"version", known.version},
                          {"as_of", known.as_of},
                          {"source", known.source},
                          {"qr", known.link.empty() ? Json(nullptr) : Json(known.link)},
                          {"integration", false},
                          {"services", std::move(services)},
                          {"printed", printed},
                          {"pdf", file.empty() ? Json(nullptr) : Json(file)}}),
            lines.str()};
}

}  // namespace

std::vector<CommandSpec> TangratCommands::specs() {
    return {{"tangrat leaflet",
             {},
             paper_options(),
             "แผ่นพับ ทางรัฐ ระดับ 2 ใช้ทำอะไรได้",
             "Leaflet: what Tang Rat level 2 opens (information only)",
             [](const auto& context, const auto& arguments) { return TangratCommands(context).leaflet(arguments); }}};
}

CommandResult TangratCommands::leaflet(const Arguments& arguments) const {
    const auto known = load_rule_file(context_.assembly, "tangrat-services.json", configuration::load_tangrat_services);
    if (!known) {
        return known.error();
    }
    const auto printed =
        hand_out_paper(context_, documents::tangrat_leaflet(*known, report_footer(context_.assembly)), arguments);
    return printed ? CommandResult(leaflet_report(*known, arguments.value("out"), *printed))
                   : CommandResult(printed.error());
}

}  // namespace amphoe::gui::console
