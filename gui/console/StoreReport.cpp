#include "gui/console/StoreReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json content_json(const ports::StoreContent& content) {
    return {{"cases", content.cases},
            {"events", content.events},
            {"attachments", content.attachments},
            {"waiting", content.waiting},
            {"audit_entries", content.audit_entries}};
}

void add_content(TextLines& lines, const ports::StoreContent& content) {
    lines.add("จำนวนเรื่อง", "Cases", std::to_string(content.cases))
        .add("เหตุการณ์", "Events", std::to_string(content.events))
        .add("ภาพและเอกสาร", "Attachments", std::to_string(content.attachments))
        .add("รอส่งส่วนกลาง", "Waiting for the centre", std::to_string(content.waiting))
        .add("บันทึกการตรวจสอบ", "Audit entries", std::to_string(content.audit_entries));
}

Json backup_json(const ports::BackupReport& made) {
    return {{"file", made.file.string()},
            {"sha256", made.sha256},
            {"bytes", made.bytes},
            {"made_at", support::to_iso8601(made.made_at)},
            {"content", content_json(made.content)}};
}

}  // namespace

Report store_report(const ports::StoreCheckReport& checked) {
    TextLines lines;
    lines.heading("ฐานข้อมูลสมบูรณ์", "The store is whole");
    add_content(lines, checked.content);
    lines.add("ขนาดไฟล์", "Bytes", std::to_string(checked.bytes))
        .add("พื้นที่ว่าง", "Free bytes", std::to_string(checked.free_bytes));
    return {one_line({{"sound", true},
                      {"content", content_json(checked.content)},
                      {"bytes", checked.bytes},
                      {"free_bytes", checked.free_bytes}}),
            lines.str()};
}

Report store_report(const ports::BackupReport& made) {
    TextLines lines;
    lines.heading("สำรองฐานข้อมูลแล้ว เก็บกุญแจของเครื่องแยกไว้ด้วย", "The store is backed up; keep the key vault separately");
    lines.add("ไฟล์", "File", made.file.string()).add("SHA-256", "SHA-256", made.sha256);
    add_content(lines, made.content);
    return {one_line(backup_json(made)), lines.str()};
}

Report store_report(const ports::RestoreReport& restored) {
    TextLines lines;
    lines.heading("คืนข้อมูลจากไฟล์สำรองแล้ว", "The backup is restored");
    lines.add("สำรองเมื่อ", "Made at", support::to_iso8601(restored.backup.made_at))
        .add("ไฟล์เดิมอยู่ที่", "The former file is now", restored.set_aside.string())
        .add("เลขที่", "Numbers",
             restored.numbers_known ? "ต่อจากเลขล่าสุด / go on after the last"
                                    : "เว้นช่วง ชุดที่ได้รับจัดสรรถูกปิด / a gap was left, leased blocks are closed");
    add_content(lines, restored.backup.content);
    return {one_line({{"backup", backup_json(restored.backup)},
                      {"set_aside", restored.set_aside.string()},
                      {"numbers_known", restored.numbers_known}}),
            lines.str()};
}

Report store_report(const ports::SalvageReport& salvaged) {
    auto tables = Json::array();
    TextLines lines;
    lines.heading("กู้ข้อมูลที่อ่านได้แล้ว ส่วนที่ขาดจะปรากฏใน audit verify",
                  "Everything readable is saved; what is missing shows in audit verify");
    lines.add("ไฟล์ที่เสียหายอยู่ที่", "The damaged file is now", salvaged.set_aside.string());
    for (const auto& table : salvaged.tables) {
        tables.push_back({{"name", table.name}, {"rows", table.rows}, {"gaps", table.gaps}});
        lines.line("  " + table.name + ": " + std::to_string(table.rows) + " แถว / rows, " +
                   std::to_string(table.gaps) + " ช่วงที่อ่านไม่ได้ / gaps");
    }
    add_content(lines, salvaged.content);
    return {one_line({{"set_aside", salvaged.set_aside.string()},
                      {"tables", tables},
                      {"content", content_json(salvaged.content)}}),
            lines.str()};
}

Report store_report(const ports::KeyRotationReport& rotated) {
    TextLines lines;
    lines.heading("เปลี่ยนกุญแจที่ปกป้องข้อมูลแล้ว", "The protecting key is changed");
    lines.add("กุญแจที่ห่อใหม่", "Keys wrapped again", std::to_string(rotated.rewrapped))
        .line(
            "  ! ชุดสำรองที่ทำไว้ก่อนหน้านี้เปิดไม่ได้แล้ว ให้สำรองใหม่ด้วย store backup / backups made before no longer "
            "open: make a new one with store backup");
    return {one_line({{"rewrapped", rotated.rewrapped}, {"earlier_backups_open", false}}), lines.str()};
}

Report store_report(const ports::RetentionReport& applied) {
    TextLines lines;
    lines.heading("ลบภาพที่พ้นกำหนดแล้ว", "Images whose period is over are erased");
    lines.add("ภาพที่ลบ", "Erased", std::to_string(applied.erased))
        .add("การรับบริการ", "Visits", std::to_string(applied.visits))
        .add("ภาพที่ยังเก็บไว้", "Still kept", std::to_string(applied.waiting));
    return {one_line({{"erased", applied.erased}, {"visits", applied.visits}, {"waiting", applied.waiting}}),
            lines.str()};
}

}  // namespace amphoe::gui::console
