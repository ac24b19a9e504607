#include "gui/console/AuditReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json entry_json(const domain::AuditEntry& entry) {
    return {{"sequence", entry.sequence},
            {"at", support::to_iso8601(entry.at)},
            {"workstation", entry.workstation_id},
            {"action", entry.note.action},
            {"officer", entry.note.officer_id},
            {"case", entry.note.case_id},
            {"subject", entry.note.subject},
            {"result", entry.note.result},
            {"reason", entry.note.reason},
            {"previous_hash", entry.previous_hash},
            {"hash", entry.hash}};
}

Json chain_json(const domain::AuditVerification& verification) {
    Json object{{"entries", verification.entries},
                {"attachments_read", verification.attachments_read ? Json(*verification.attachments_read) : Json()}};
    if (verification.first_bad) {
        object["first_bad"] = *verification.first_bad;
    }
    if (!verification.reason.empty()) {
        object["reason"] = verification.reason;
    }
    return object;
}

TextLines chain_lines(const domain::AuditVerification& verification) {
    const bool whole = !verification.first_bad && verification.reason.empty();
    TextLines lines;
    lines
        .heading(whole ? "บันทึกการตรวจสอบครบถ้วน ไม่มีการแก้ไข" : "บันทึกการตรวจสอบถูกแก้ไขหรือขาดหาย",
                 whole ? "The audit log is complete and unchanged" : "The audit log was altered or is incomplete")
        .add("จำนวนรายการ", "Entries", std::to_string(verification.entries))
        .add("ไฟล์แนบ", "Attachments",
             verification.attachments_read
                 ? "อ่านแล้ว / read: " + std::to_string(*verification.attachments_read)
                 : "นับแล้ว ยังไม่ได้อ่าน (ใช้ --attachments) / counted, not read (use --attachments)");
    if (!whole) {
        lines
            .add("รายการแรกที่ผิด", "First bad entry",
                 verification.first_bad ? std::to_string(*verification.first_bad) : "")
            .add("เหตุ", "Reason", verification.reason);
    }
    return lines;
}

}  // namespace

Report chain_report(const domain::AuditVerification& verification) {
    return {one_line(chain_json(verification)), chain_lines(verification).str()};
}

Report export_report(const domain::AuditVerification& verification, const std::vector<domain::AuditEntry>& entries,
                     const std::string& out) {
    auto object = chain_json(verification);
    auto lines = chain_lines(verification);
    if (!out.empty()) {
        object["out"] = out;
        lines.add("ไฟล์", "File", out);
        return {one_line(object), lines.str()};
    }
    object["log"] = Json::array();
    for (const auto& entry : entries) {
        object["log"].push_back(entry_json(entry));
        lines.line("  " + std::to_string(entry.sequence) + "  " + support::to_iso8601(entry.at) + "  " +
                   entry.note.action + "  " + entry.note.officer_id + "  " + entry.note.result);
    }
    return {one_line(object), lines.str()};
}

std::string entry_lines(const std::vector<domain::AuditEntry>& entries) {
    std::string all;
    for (const auto& entry : entries) {
        all += one_line(entry_json(entry)) + '\n';
    }
    return all;
}

}  // namespace amphoe::gui::console
