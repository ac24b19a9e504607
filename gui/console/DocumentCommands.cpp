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
         {"FILE"},
         {},
         "ตรวจลายมือชื่อดิจิทัลของเอกสาร",
         "Check a document's signature",
         [](const auto& context, const auto& arguments) {
             return DocumentCommands(context).verify(arguments.path(0));
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
    const auto signer = context_.assembly.signer();
    if (!signer) {
        return signer.error();
    }
    const auto verification = signer->get().verify(*bytes);
    if (!verification) {
        return verification.error();
    }
    std::optional<Failure> answer;
    if (!verification->valid) {
        answer = Failure{FailureCode::DocumentSignatureWrong, verification->status};
    }
    const auto voided = void_entry(verification->number);
    if (voided && !answer) {
        answer = Failure{FailureCode::DocumentVoided, voided->reason};
    }
    return {verification_report(*verification, voided), answer};
}

/// As the centre's reference data of this workstation say; nothing where there are none.
std::optional<ports::VoidedDocument> DocumentCommands::void_entry(const std::string& number) const {
    const auto store = context_.assembly.store();
    if (!store || store->get().tables == nullptr) {
        return std::nullopt;
    }
    const auto entry = store->get().tables->voided(number);
    return entry ? *entry : std::nullopt;
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
