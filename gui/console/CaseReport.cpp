#include "gui/console/CaseReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json summary_json(const ports::CaseSummary& summary) {
    const auto& record = summary.record;
    return {{"id", record.id},
            {"number", record.number},
            {"visit_id", record.visit_id},
            {"service", domain::service_name(record.service)},
            {"state", domain::case_state_name(summary.state)},
            {"officer", summary.officer_id},
            {"name_th", record.citizen_name_th},
            {"citizen_id_masked", record.citizen ? Json(record.citizen->masked()) : Json(nullptr)},
            {"opened_at", support::to_iso8601(record.opened_at)},
            {"last_event_at", json_of(summary.last_event_at)}};
}

std::string masked_phone(const std::string& phone) {
    return phone.size() > 4 ? "xxx-xxx-" + phone.substr(phone.size() - 4) : phone;
}

Json fields_json(const domain::Fields& fields) {
    Json object = Json::object();
    for (const auto& [key, value] : fields) {
        if (key == "citizen_id") {
            const auto citizen = domain::CitizenId::parse(value);
            object["citizen_id_masked"] = citizen ? citizen->masked() : "";
        } else if (key == "phone") {
            object["phone_masked"] = masked_phone(value);
        } else if (key != "activation_token" && key != "confirm_code") {
            object[key] = value;
        }
    }
    return object;
}

std::string state_words(domain::CaseState state) {
    return std::string(domain::case_state_title_th(state)) + " / " + std::string(domain::case_state_title_en(state));
}

}  // namespace

Report cases_report(const std::vector<ports::CaseSummary>& cases) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เรื่อง " + std::to_string(cases.size()) + " เรื่อง", std::to_string(cases.size()) + " cases");
    for (const auto& summary : cases) {
        list.push_back(summary_json(summary));
        lines.line("  " + summary.record.number + "  " + std::string(domain::service_title_th(summary.record.service)) +
                   "  " + summary.record.citizen_name_th + "  " + state_words(summary.state));
    }
    return {one_line({{"cases", list}}), lines.str()};
}

Report case_report(const ports::CaseSummary& summary, const std::vector<domain::CaseEvent>& events) {
    auto object = summary_json(summary);
    TextLines lines;
    lines.heading("เรื่อง " + summary.record.number, "Case " + summary.record.number)
        .add("บริการ", "Service", domain::service_title_th(summary.record.service))
        .add("ผู้รับบริการ", "Citizen", summary.record.citizen_name_th)
        .add("สถานะ", "State", state_words(summary.state))
        .add("เจ้าหน้าที่", "Officer", summary.officer_id);
    object["events"] = Json::array();
    for (const auto& event : events) {
        object["events"].push_back({{"sequence", event.sequence},
                                    {"kind", domain::event_name(event.kind)},
                                    {"title_th", domain::event_title_th(event.kind)},
                                    {"at", support::to_iso8601(event.at)},
                                    {"officer", event.officer_id},
                                    {"fields", fields_json(event.fields)}});
        lines.line("  " + support::to_iso8601(event.at) + "  " + std::string(domain::event_title_th(event.kind)) +
                   " / " + std::string(domain::event_title_en(event.kind)));
    }
    return {one_line(object), lines.str()};
}

Report decision_report(const ports::CaseSummary& summary, const std::string& decision, const std::string& officer_id) {
    TextLines lines;
    lines.heading("บันทึกผลการพิจารณาแล้ว", "The decision is recorded")
        .add("เรื่อง", "Case", summary.record.number)
        .add("ผล", "Decision", decision == "accept" ? "ใช่บุคคลเดียวกัน / accepted" : "ไม่ใช่ / rejected")
        .add("ผู้พิจารณา", "Decided by", officer_id)
        .add("สถานะ", "State", state_words(summary.state));
    return {one_line({{"case", summary.record.id},
                      {"number", summary.record.number},
                      {"decision", decision},
                      {"decided_by", officer_id},
                      {"state", domain::case_state_name(summary.state)}}),
            lines.str()};
}

}  // namespace amphoe::gui::console
