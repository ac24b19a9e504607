#include "gui/console/ConflictReport.h"

#include <nlohmann/json.hpp>

namespace amphoe::gui::console {

Json conflict_json(const domain::RecordConflict& conflict) {
    Json rows = Json::array();
    for (const auto& row : conflict.rows) {
        rows.push_back({{"field", row.field}, {"ours", row.ours}, {"central", row.central}, {"differs", row.differs}});
    }
    return {{"our_version", conflict.our_version}, {"central_version", conflict.central_version}, {"rows", rows}};
}

void write_conflict(const domain::RecordConflict& conflict, TextLines& lines) {
    lines.heading(
        "ข้อมูลขัดกัน: ของเครื่องนี้ (ฉบับ " + conflict.our_version + ") | ของส่วนกลาง (ฉบับ " + conflict.central_version + ")",
        "Conflict: here | at the centre");
    for (const auto& row : conflict.rows) {
        lines.line(std::string(row.differs ? "  ≠ " : "    ") + row.field + ": " + (row.ours.empty() ? "-" : row.ours) +
                   " | " + (row.central.empty() ? "-" : row.central));
    }
}

Report conflicts_report(const std::vector<workflows::ConflictingCase>& waiting) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เรื่องที่ข้อมูลขัดกัน " + std::to_string(waiting.size()) + " เรื่อง",
                  std::to_string(waiting.size()) + " cases in conflict");
    for (const auto& found : waiting) {
        auto object = conflict_json(found.conflict);
        object["case"] = found.summary.record.number;
        list.push_back(std::move(object));
        lines.line("  " + found.summary.record.number);
        write_conflict(found.conflict, lines);
    }
    return {one_line({{"conflicts", list}}), lines.str()};
}

Report conflict_decided_report(const ports::CaseSummary& summary, workflows::ConflictVerdict verdict) {
    const bool central = verdict == workflows::ConflictVerdict::KeepCentral;
    TextLines lines;
    lines.heading("บันทึกการตัดสินใจแล้ว เรื่อง " + summary.record.number, "Decided: case " + summary.record.number)
        .line(central ? "  ยึดข้อมูลของส่วนกลาง / the centre's version stands"
                      : "  ให้เริ่มเรื่องใหม่จากข้อมูลล่าสุด / begin a new case on the newest record");
    return {one_line({{"case", summary.record.number},
                      {"keep", workflows::conflict_verdict_name(verdict)},
                      {"state", domain::case_state_name(summary.state)}}),
            lines.str()};
}

}  // namespace amphoe::gui::console
