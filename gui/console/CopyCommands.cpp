#include "gui/console/CopyCommands.h"

#include <nlohmann/json.hpp>

#include "core/support/Digest.h"
#include "core/workflows/civil/CopyCheck.h"
#include "core/workflows/civil/CopyContent.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using workflows::CopyState;

constexpr std::size_t kLargestCopy = 20 * 1024 * 1024;
/// The console has no case: every question still says why it was asked.
constexpr const char* kAskedBy = "console";

/// The copy as it was issued; there only where something of it was compared.
void add_data(const workflows::CopyVerdict& verdict, Json& object, TextLines& lines) {
    if (!verdict.data) {
        return;
    }
    Json data = Json::array();
    for (const auto& row : workflows::copy_rows(*verdict.data)) {
        data.push_back(row);
        for (const auto& [key, value] : row) {
            if (!value.empty()) {
                lines.line("  " + key + ": " + value);
            }
        }
    }
    object["data"] = std::move(data);
}

Report copy_report(const workflows::CopyVerdict& verdict) {
    const auto issued = [&](const char* key) { return verdict.issued.text(key); };
    const std::string words(workflows::copy_state_th(verdict.state));
    Json object{{"state", workflows::copy_state_key(verdict.state)},
                {"text_th", words},
                {"number", verdict.number},
                {"content_compared", verdict.content_compared},
                {"self_certified", verdict.self_certified()},
                {"issued", {{"kind", issued("kind")}, {"on", issued("issued")}, {"office", issued("office")}}}};
    TextLines lines;
    lines.heading("ตรวจสำเนา", "Check of a copy");
    lines.add("ผล", "Result", words);
    lines.add("เลขที่", "Number", verdict.number);
    lines.add("เทียบเนื้อหา", "Content compared", verdict.content_compared ? "ใช่ / yes" : "ไม่ใช่ เลขที่เท่านั้น / number only");
    lines.add("ออกเมื่อ", "Issued", issued("issued") + "  " + issued("office"));
    if (verdict.self_certified()) {
        lines.add("ผู้รับรอง", "Certified by", "ประชาชนรับรองเองด้วย ThaID / the citizen, with ThaID");
    }
    add_data(verdict, object, lines);
    return {one_line(object), lines.str()};
}

}  // namespace

std::vector<CommandSpec> CopyCommands::specs() {
    return {{"document check-copy",
             {"CODE"},
             {{"file", "FILE", "ไฟล์สำเนา / the copy as a file, to compare its content"}},
             "ตรวจสำเนาที่ประชาชนนำมา ด้วยเลขที่หรือรหัส QR",
             "Check a copy somebody brings, by its number or code",
             [](const auto& context, const auto& arguments) {
                 return CopyCommands(context).check(arguments.argument(0), arguments.value("file"));
             }}};
}

CommandResult CopyCommands::check(const std::string& scanned, const std::filesystem::path& file) const {
    workflows::BroughtCopy copy{scanned};
    if (!file.empty()) {
        const auto bytes = read_limited(file, kLargestCopy);
        if (!bytes) {
            return bytes.error();
        }
        copy.sha256 = support::sha256_hex(*bytes);
    }
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto verdict = workflows::CopyCheck(services->get()).check(copy, kAskedBy, context_.stop);
    if (!verdict) {
        return verdict.error();
    }
    std::optional<Failure> answer;
    // A number alone says what it says; a check code that nothing could be compared with proves nothing.
    const bool asked_by_number = verdict->state == CopyState::NumberOnly && scanned == verdict->number && file.empty();
    if (verdict->state != CopyState::Matches && !asked_by_number) {
        answer =
            Failure{verdict->state == CopyState::Void ? FailureCode::DocumentVoid : FailureCode::DocumentSignatureWrong,
                    std::string(workflows::copy_state_key(verdict->state))};
    }
    return {copy_report(*verdict), answer};
}

}  // namespace amphoe::gui::console
