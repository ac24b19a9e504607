#include "gui/console/Help.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"
#include "gui/console/Version.h"

namespace amphoe::gui::console {
namespace {

std::string usage_of(const CommandSpec& command) {
    std::string usage = "amphoectl " + command.name;
    for (const auto& argument : command.arguments) {
        usage += ' ' + argument;
    }
    for (const auto& option : command.options) {
        const auto text = "--" + option.name + (option.argument.empty() ? "" : ' ' + option.argument);
        usage += option.required ? ' ' + text : " [" + text + ']';
    }
    return usage;
}

std::string text_of_one(const CommandSpec& command) {
    TextLines lines;
    lines.line(usage_of(command)).heading("  " + command.help_th, command.help_en);
    for (const auto& option : command.options) {
        lines.line("  --" + option.name + (option.argument.empty() ? "" : ' ' + option.argument) + ": " + option.help);
    }
    return lines.str();
}

std::string text_of_all(const std::vector<CommandSpec>& commands) {
    TextLines lines;
    lines.line("amphoectl COMMAND [--json] [--data DIR] [--resources DIR] [--help]");
    for (const auto& command : commands) {
        lines.line("").line("  " + usage_of(command)).heading("      " + command.help_th, command.help_en);
    }
    lines.line("").heading("รหัสออก", "Exit codes");
    lines.line("  0 สำเร็จ / done · 1 ผิดพลาดที่ไม่คาดไว้ / unexpected · 2 คำสั่งผิด / usage · 3 อุปกรณ์ไม่พร้อม / device")
        .line("  4 ข้อมูลเข้าใช้ไม่ได้ / input refused · 5 คำตอบคือไม่ / the answer is no")
        .line("  6 ติดต่อส่วนกลางไม่ได้ งานยังอยู่ / centre not reachable, work kept · 7 ข้อมูลถูกแก้ไข / integrity")
        .line("  8 ไม่มีสิทธิ / not authorised");
    return lines.str();
}

}  // namespace

Report help_report(const std::vector<CommandSpec>& commands, const CommandSpec* command) {
    Json list = Json::array();
    for (const auto& entry : commands) {
        if (command == nullptr || command == &entry) {
            list.push_back({{"usage", usage_of(entry)},
                            {"help_th", entry.help_th},
                            {"help_en", entry.help_en},
                            {"available", entry.available}});
        }
    }
    return {one_line({{"commands", list}}), command == nullptr ? text_of_all(commands) : text_of_one(*command)};
}

Report version_report() {
    const std::string version = program_version();
    return {one_line({{"name", "amphoectl"}, {"version", version}}), "amphoectl " + version + '\n'};
}

}  // namespace amphoe::gui::console
