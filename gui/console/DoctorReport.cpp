#include "gui/console/DoctorReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

const char* state_of(const DoctorCheck& check) {
    return check.failure ? "failed" : check.warning ? "warning" : "ok";
}

std::string detail_of(const DoctorCheck& check, const FailureWords& words) {
    if (!check.failure) {
        return check.detail;
    }
    const auto text = words.text(check.failure->code);
    return text.message_th + " / " + text.message_en +
           (check.failure->detail.empty() ? "" : " (" + check.failure->detail + ")");
}

std::string remedy_of(const DoctorCheck& check, const FailureWords& words) {
    if (!check.failure) {
        return check.remedy;
    }
    const auto text = words.text(check.failure->code);
    return text.remedy_th + " / " + text.remedy_en;
}

}  // namespace

Report doctor_report(const std::vector<DoctorCheck>& checks, const FailureWords& words) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("ตรวจสุขภาพเครื่อง", "Doctor");
    for (const auto& check : checks) {
        const auto detail = detail_of(check, words);
        const auto remedy = remedy_of(check, words);
        Json entry{{"name", check.name}, {"state", state_of(check)}, {"detail", detail}, {"remedy", remedy}};
        if (check.failure) {
            entry["code"] = domain::failure_name(check.failure->code);
        }
        list.push_back(std::move(entry));
        lines.line(std::string(check.failure ? "  ✗ " : check.warning ? "  ! " : "  ✓ ") + check.name + ": " + detail);
        if (!remedy.empty()) {
            lines.line("      → " + remedy);
        }
    }
    return {one_line({{"checks", list}}), lines.str()};
}

}  // namespace amphoe::gui::console
