#include "gui/console/AuditCommands.h"

#include "gui/console/AuditReport.h"
#include "gui/console/ConsoleAudit.h"
#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

std::optional<domain::Failure> answer_of(const domain::AuditVerification& verification) {
    if (!verification.first_bad && verification.reason.empty()) {
        return std::nullopt;
    }
    return domain::Failure{domain::FailureCode::AuditChainBroken, verification.reason};
}

}  // namespace

std::vector<CommandSpec> AuditCommands::specs() {
    return {
        {"audit verify",
         {},
         {{"attachments", "", "อ่านไฟล์แนบทุกไฟล์ด้วย ใช้เวลาหลายนาที / also read every attachment; takes minutes"}},
         "ตรวจบันทึกการตรวจสอบทั้งสาย",
         "Walk the audit chain",
         [](const auto& context, const auto& arguments) {
             return AuditCommands(context).verify(arguments.has("attachments") ? domain::AuditDepth::Attachments
                                                                               : domain::AuditDepth::Chain);
         }},
        {"audit export",
         {},
         {{"out", "FILE", "ไฟล์ / JSON lines; into the answer when left out"}},
         "ส่งออกบันทึกการตรวจสอบ",
         "Export the audit log",
         [](const auto& context, const auto& arguments) {
             return AuditCommands(context).export_log(arguments.value("out"));
         }},
    };
}

CommandResult AuditCommands::verify(domain::AuditDepth depth) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto verification = store->get().audit_log.verify(depth);
    if (!verification) {
        return verification.error();
    }
    return {chain_report(*verification), answer_of(*verification)};
}

CommandResult AuditCommands::export_log(const std::string& out) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto verification = store->get().audit_log.verify();
    if (!verification) {
        return verification.error();
    }
    const auto entries = store->get().audit_log.entries();
    if (!entries) {
        return entries.error();
    }
    if (!out.empty()) {
        const auto lines = entry_lines(*entries);
        const std::vector<std::uint8_t> bytes(lines.begin(), lines.end());
        if (auto written = write_private(out, bytes); !written) {
            return written.error();
        }
    }
    if (auto noted = note_act(store->get(), "CONSOLE_AUDIT_EXPORTED", {}); !noted) {
        return noted.error();
    }
    return {export_report(*verification, *entries, out), answer_of(*verification)};
}

}  // namespace amphoe::gui::console
