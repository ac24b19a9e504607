#include "gui/console/SupportCommand.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/support/Digest.h"
#include "gui/console/AuditCommands.h"
#include "gui/console/CardCommands.h"
#include "gui/console/ConfigCommands.h"
#include "gui/console/ConsoleAudit.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/DoctorCommand.h"
#include "gui/console/JsonText.h"
#include "gui/console/SupportText.h"
#include "gui/console/SyncCommands.h"
#include "gui/console/TextLines.h"
#include "gui/console/Version.h"

namespace amphoe::gui::console {
namespace {

constexpr std::ptrdiff_t kMostLogEntries = 2000;
constexpr const char* kReadMe =
    "ชุดข้อมูลสำหรับฝ่ายสนับสนุน: รุ่นของโปรแกรม ผลตรวจเครื่อง การตั้งค่า สถานะอุปกรณ์ สถานะการส่ง และบันทึกการทำงานโดยย่อ\n"
    "ไม่มีชื่อ เลขประจำตัว หมายเลขโทรศัพท์ ภาพ เรื่อง เอกสาร รหัสเจ้าหน้าที่ กุญแจ หรือรหัสผ่าน\n"
    "\n"
    "For support: version, doctor's checks, settings, state of devices and of the line, and what was done in short.\n"
    "No names, citizen numbers, telephone numbers, pictures, cases, papers, officers' ids, keys or passwords.\n";

/// The command's own JSON; its failure as well, or alone.
std::string text_of(const CommandResult& result) {
    auto said = result.report ? Json::parse(result.report->json) : Json::object();
    if (result.failure) {
        said["failure"] = domain::failure_name(result.failure->code);
    }
    return said.dump(2) + '\n';
}

}  // namespace

std::vector<CommandSpec> SupportCommand::specs() {
    return {{"support-bundle",
             {},
             {{"out", "FILE", "ไฟล์ ZIP ที่จะเขียน / the ZIP file to write", true}},
             "รวบรวมข้อมูลเครื่องให้ฝ่ายสนับสนุน โดยไม่มีข้อมูลส่วนบุคคล",
             "Collect what support needs, without personal data",
             [](const auto& context, const auto& arguments) {
                 return SupportCommand(context).bundle(arguments.value("out"));
             }}};
}

std::string SupportCommand::versions() const {
    return Json{{"program", program_version()},
                {"compiler", __VERSION__},
                {"key_protection", context_.assembly.key_protection()},
                {"at", support::to_iso8601(context_.assembly.clock().now())}}
               .dump(2) +
           '\n';
}

std::string SupportCommand::log() const {
    const auto store = context_.assembly.store();
    const auto entries = store ? store->get().audit_log.entries() : store.error();
    if (!entries) {
        return text_of(CommandResult(entries.error()));
    }
    Json list = Json::array();
    const auto skipped = std::max<std::ptrdiff_t>(0, std::ssize(*entries) - kMostLogEntries);
    for (auto one = entries->begin() + skipped; one != entries->end(); ++one) {
        list.push_back({{"sequence", one->sequence},
                        {"at", support::to_iso8601(one->at)},
                        {"action", one->note.action},
                        {"result", one->note.result}});
    }
    std::string lines;
    for (const auto& entry : list) {
        lines += one_line(entry) + '\n';
    }
    return lines;
}

std::vector<ZipPart> SupportCommand::parts() const {
    std::vector<ZipPart> all{{"READ_ME.txt", kReadMe},
                             {"versions.json", versions()},
                             {"doctor.json", text_of(DoctorCommand(context_).run())},
                             {"configuration.json", text_of(ConfigCommands(context_).show())},
                             {"rules.json", text_of(ConfigCommands(context_).check())},
                             {"devices.json", text_of(CardCommands(context_).list())},
                             {"sync.json", text_of(SyncCommands(context_).status())},
                             {"audit.json", text_of(AuditCommands(context_).verify(domain::AuditDepth::Chain))},
                             {"log.jsonl", log()}};
    for (auto& part : all) {
        part.text = without_personal(part.text);
    }
    return all;
}

CommandResult SupportCommand::bundle(const std::filesystem::path& out) const {
    const auto all = parts();
    const auto zip = zip_of(all, context_.assembly.clock().now());
    if (!zip) {
        return zip.error();
    }
    if (auto written = write_private(out, *zip); !written) {
        return written.error();
    }
    if (const auto store = context_.assembly.store()) {
        if (auto noted = note_act(store->get(), "CONSOLE_SUPPORT_BUNDLE", {}); !noted) {
            return noted.error();
        }
    }
    Json names = Json::array();
    for (const auto& part : all) {
        names.push_back(part.name);
    }
    TextLines lines;
    lines.heading("เขียนชุดข้อมูลสำหรับฝ่ายสนับสนุนแล้ว ไม่มีข้อมูลส่วนบุคคล", "The support bundle is written, without personal data")
        .add("ไฟล์", "File", out.string())
        .add("จำนวนไฟล์ในชุด", "Files inside", std::to_string(all.size()));
    return Report{
        one_line(
            {{"out", out.string()}, {"bytes", zip->size()}, {"sha256", support::sha256_hex(*zip)}, {"files", names}}),
        lines.str()};
}

}  // namespace amphoe::gui::console
