#include "gui/console/StoreCommands.h"

#include "gui/console/StoreReport.h"

namespace amphoe::gui::console {
namespace {

/// Runs one call of the port and reports its value.
template <class Call>
CommandResult ask(const CommandContext& context, Call call) {
    const auto maintenance = context.assembly.store_maintenance();
    if (!maintenance) {
        return maintenance.error();
    }
    const auto answer = call(maintenance->get());
    if (!answer) {
        return answer.error();
    }
    return store_report(*answer);
}

}  // namespace

std::vector<CommandSpec> StoreCommands::specs() {
    return {
        {"store check",
         {},
         {},
         "ตรวจฐานข้อมูลทุกหน้าและบันทึกการตรวจสอบทั้งสาย",
         "Check every page of the store and the whole audit log",
         [](const auto& context, const auto&) { return StoreCommands(context).check(); }},
        {"store backup",
         {},
         {{"out", "FILE", "ไฟล์สำรอง / the backup's file; FILE.manifest.json is written beside it", true}},
         "สำรองฐานข้อมูลขณะใช้งาน (ต้องเก็บกุญแจของเครื่องแยกไว้ต่างหาก)",
         "Back up the store while work goes on (keep the key vault separately)",
         [](const auto& context, const auto& arguments) {
             return StoreCommands(context).backup(arguments.value("out"));
         }},
        {"store restore",
         {},
         {{"from", "FILE", "ไฟล์สำรอง / the backup's file", true}},
         "คืนข้อมูลจากไฟล์สำรองหลังตรวจแล้ว ไฟล์เดิมถูกย้ายไว้ข้างๆ",
         "Restore a checked backup; the file in its place is moved aside",
         [](const auto& context, const auto& arguments) {
             return StoreCommands(context).restore(arguments.value("from"));
         }},
        {"store salvage",
         {},
         {},
         "กู้ทุกอย่างที่ยังอ่านได้จากฐานข้อมูลที่เสียหาย ไฟล์เดิมถูกย้ายไว้ข้างๆ",
         "Save everything readable of a damaged store; the damaged file is moved aside",
         [](const auto& context, const auto&) { return StoreCommands(context).salvage(); }},
        {"store rotate-key",
         {},
         {},
         "เปลี่ยนกุญแจที่ปกป้องข้อมูล ข้อมูลเดิมไม่ถูกเขียนใหม่ แล้วให้สำรองใหม่ทันที ชุดสำรองเก่าจะเปิดไม่ได้",
         "Change the protecting key; no stored data are rewritten. Back up at once: older backups no longer open",
         [](const auto& context, const auto&) { return StoreCommands(context).rotate_key(); }},
        {"store retention",
         {},
         {},
         "ลบภาพใบหน้าที่พ้นกำหนดเก็บเดี๋ยวนี้",
         "Erase face images whose period is over, now",
         [](const auto& context, const auto&) { return StoreCommands(context).retention(); }},
    };
}

CommandResult StoreCommands::check() const {
    return ask(context_, [](ports::StoreMaintenance& store) { return store.check(); });
}

CommandResult StoreCommands::backup(const std::string& out) const {
    return ask(context_, [&](ports::StoreMaintenance& store) { return store.backup(std::filesystem::absolute(out)); });
}

CommandResult StoreCommands::restore(const std::string& from) const {
    return ask(context_,
               [&](ports::StoreMaintenance& store) { return store.restore(std::filesystem::absolute(from)); });
}

CommandResult StoreCommands::salvage() const {
    return ask(context_, [](ports::StoreMaintenance& store) { return store.salvage(); });
}

CommandResult StoreCommands::rotate_key() const {
    return ask(context_, [](ports::StoreMaintenance& store) { return store.rotate_key(); });
}

CommandResult StoreCommands::retention() const {
    return ask(context_, [](ports::StoreMaintenance& store) { return store.apply_retention(); });
}

}  // namespace amphoe::gui::console
