#include "gui/console/TangratCommands.h"

#include <nlohmann/json.hpp>

#include "core/configuration/TangratServicesFile.h"
#include "gui/console/JsonText.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportCode;
using documents::ReportHeading;
using documents::ReportParagraph;
using domain::TangratServices;

constexpr const char* kNothingClaimed =
    "แผ่นพับนี้ให้ข้อมูลเท่านั้น สำนักทะเบียนไม่ได้เชื่อมต่อกับบริการเหล่านี้ บริการจริงให้ดูในแอปทางรัฐ / Information only: this office is "
    "connected to none of these services; the app itself decides.";

documents::ReportTable table_of(const TangratServices& known, bool level2) {
    documents::ReportTable table{{0.55, 0.45}, {{"บริการ", "Service"}}};
    for (const auto& service : known.services) {
        if (service.needs_level2 == level2) {
            table.rows.push_back({service.name_th, service.name_en});
        }
    }
    return table;
}

documents::MeasurementReport leaflet_of(const TangratServices& known, const std::string& footer) {
    documents::MeasurementReport paper{"ทางรัฐ ระดับ 2 ใช้ทำอะไรได้", "What Tang Rat level 2 opens", footer, {}};
    paper.blocks = {ReportParagraph{"ระดับ 2 แสดงว่าเจ้าของบัตรประชาชนกับผู้ยืนยันตัวตนเป็นคนเดียวกัน / Level 2 shows that the "
                                    "card owner and the person are the same."},
                    ReportHeading{"บริการที่ต้องใช้ระดับ 2 เช่น / Needs level 2, for example"},
                    table_of(known, true),
                    ReportHeading{"บริการอื่นในแอป / Other services of the app"},
                    table_of(known, false),
                    ReportParagraph{"ที่มา: " + known.source + " (" + known.as_of + ") กว่า " +
                                    std::to_string(known.announced_services) + " บริการ"}};
    if (!known.link.empty()) {
        paper.blocks.emplace_back(
            ReportCode{known.link, "สแกนเพื่ออ่านประกาศ / Scan to read the announcement\n" + known.link});
    }
    paper.blocks.emplace_back(ReportParagraph{kNothingClaimed});
    paper.blocks.emplace_back(ReportParagraph{"เจ้าหน้าที่ไม่ขอรหัสผ่านหรือ OTP ทางโทรศัพท์"});
    return paper;
}

Report leaflet_report(const TangratServices& known, const std::string& file, bool printed) {
    TextLines lines;
    lines.heading("ทางรัฐ ระดับ 2 ใช้ทำอะไรได้", "What Tang Rat level 2 opens");
    Json services = Json::array();
    for (const auto& service : known.services) {
        lines.line((service.needs_level2 ? "  2  " : "     ") + service.name_th + " / " + service.name_en);
        services.push_back(
            {{"name_th", service.name_th}, {"name_en", service.name_en}, {"needs_level2", service.needs_level2}});
    }
    lines.line(kNothingClaimed);
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
    const auto known = configuration::load_tangrat_services(context_.assembly.resources_folder() / "configuration" /
                                                            "tangrat-services.json");
    if (!known) {
        return known.error();
    }
    const auto printed = hand_out_paper(context_, leaflet_of(*known, report_footer(context_.assembly)), arguments);
    return printed ? CommandResult(leaflet_report(*known, arguments.value("out"), *printed))
                   : CommandResult(printed.error());
}

}  // namespace amphoe::gui::console
