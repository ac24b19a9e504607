#include "gui/console/DocumentCommands.h"

#include <algorithm>
#include <string_view>

#include "core/support/Digest.h"
#include "gui/console/CasePaper.h"
#include "gui/console/ConsoleAudit.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/DocumentReport.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

bool begins_like_pdf(const std::vector<std::uint8_t>& bytes) {
    constexpr std::string_view kMagic = "%PDF";
    return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

bool counts(domain::PaperStanding standing) {
    return standing != domain::PaperStanding::Void && standing != domain::PaperStanding::Withdrawn;
}

CommandResult code_result(const domain::PaperCodeVerdict& verdict) {
    std::optional<Failure> answer;
    if (!verdict.genuine || !counts(verdict.standing.standing)) {
        answer = Failure{FailureCode::DocumentSignatureWrong, verdict.status};
    }
    return {code_report(verdict), answer};
}

}  // namespace

std::vector<CommandSpec> DocumentCommands::specs() {
    return {
        {"document render",
         {"KIND"},
         {{"case", "ID", "เรื่อง / case id or number", true}, {"out", "FILE", "ไฟล์ PDF / where to write", true}},
         "เขียนเอกสารของเรื่องเป็นไฟล์ PDF (thaid_slip)",
         "Write a case's paper as PDF (thaid_slip)",
         [](const auto& context, const auto& arguments) {
             return DocumentCommands(context).render(arguments.argument(0), arguments.value("case"),
                                                     arguments.value("out"));
         }},
        {"document verify",
         {"[FILE]"},
         {{"qr", "TEXT", "ข้อความในรหัส QR / text of a paper's code, from a handheld scanner"}},
         "ตรวจเอกสาร: ไฟล์ PDF ที่ลงลายมือชื่อ ภาพถ่ายหรือภาพสแกนของเอกสาร หรือข้อความในรหัส QR",
         "Check a paper: a signed PDF, a picture or scan of it, or the text of its code",
         [](const auto& context, const auto& arguments) -> CommandResult {
             if ((arguments.count() == 1) == arguments.has("qr")) {
                 return usage_error("document verify needs FILE or --qr");
             }
             return arguments.has("qr") ? DocumentCommands(context).verify_code(arguments.value("qr"))
                                        : DocumentCommands(context).verify(arguments.path(0));
         }},
        {"document print",
         {"FILE"},
         {{"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER; the setting's when left out"}},
         "พิมพ์ไฟล์ PDF",
         "Print a PDF file and follow the job to its end",
         [](const auto& context, const auto& arguments) {
             return DocumentCommands(context).print(arguments.path(0), arguments.value("printer"));
         }},
    };
}

CommandResult DocumentCommands::render(const std::string& kind_name, const std::string& case_id,
                                       const std::filesystem::path& out) const {
    const auto kind = domain::document_kind_from_name(kind_name);
    if (!kind) {
        return Failure{FailureCode::DocumentKindUnknown, kind_name};
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto summary = store->get().cases.find_case(case_id);
    if (!summary) {
        return summary.error();
    }
    const auto paper = CasePaper(context_.assembly, store->get()).slip(*summary);
    if (!paper) {
        return paper.error();
    }
    if (auto noted = note_act(store->get(), "CONSOLE_DOCUMENT_WRITTEN", summary->record.id); !noted) {
        return noted.error();
    }
    if (auto written = write_private(out, paper->pdf); !written) {
        return written.error();
    }
    return written_report({paper->number, std::string(domain::document_kind_name(*kind)), summary->record.number,
                           out.string(), support::sha256_hex(paper->pdf), paper->issued_now});
}

CommandResult DocumentCommands::verify(const std::filesystem::path& file) const {
    const auto bytes = read_limited(file, kLargestPdf);
    if (!bytes) {
        return bytes.error();
    }
    const auto inspection = context_.assembly.paper_inspection();
    if (!inspection) {
        return inspection.error();
    }
    const auto finding = inspection->get().inspect_file(*bytes, context_.stop);
    if (!finding) {
        return finding.error();
    }
    if (finding->code) {
        return code_result(*finding->code);
    }
    std::optional<Failure> answer;
    const auto& document = *finding->document;
    if (!document.valid) {
        answer = Failure{FailureCode::DocumentSignatureWrong, document.status};
    } else if (!counts(document.standing.standing)) {
        answer =
            Failure{FailureCode::DocumentVoid, std::string(domain::paper_standing_name(document.standing.standing))};
    }
    return {verification_report(document), answer};
}

CommandResult DocumentCommands::verify_code(const std::string& text) const {
    const auto inspection = context_.assembly.paper_inspection();
    if (!inspection) {
        return inspection.error();
    }
    const auto verdict = inspection->get().inspect_code(text, context_.stop);
    return verdict ? code_result(*verdict) : CommandResult(verdict.error());
}

CommandResult DocumentCommands::print(const std::filesystem::path& file, const std::string& printer) const {
    auto bytes = read_limited(file, kLargestPdf);
    if (!bytes) {
        return bytes.error();
    }
    if (!begins_like_pdf(*bytes)) {
        return Failure{FailureCode::DocumentInvalid, file.filename().string() + ": no PDF"};
    }
    ports::PrintRequest request;
    request.printer = printer;
    request.title = "AmphoeDesk";  // names of files may be personal, a queue is public
    request.pdf = std::move(*bytes);
    const auto on_progress = [&](const ports::PrintProgress& progress) { context_.output.note("… " + progress.state); };
    const auto outcome = context_.assembly.printer().print(request, on_progress, context_.stop);
    return outcome ? CommandResult(printed_report(*outcome)) : CommandResult(outcome.error());
}

}  // namespace amphoe::gui::console
