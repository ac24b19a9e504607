// The parts of VisitServices about papers: made, given as files, printed.
#include "core/support/Digest.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/VisitServices.h"

namespace amphoe::gui::console {
namespace {

constexpr std::string_view kFilePrinter = "file:";

}  // namespace

void VisitServices::issue_all(bool copies) {
    for (auto& entry : entries_) {
        steps_.run(step_name(entry, "papers"), [&] { return issue(entry, copies); });
    }
}

StepEnd VisitServices::issue(Entry& entry, bool copies) {
    if (entry.refused) {
        return StepEnd::skipped();
    }
    const auto issued = entry.run->issue();
    if (!issued) {
        return StepEnd::of(issued);
    }
    list_papers(entry, copies);
    return StepEnd::ok();
}

void VisitServices::list_papers(Entry& entry, bool copies) const {
    const auto& papers = entry.run->papers();
    for (auto at = entry.documents.size(); at < papers.size(); ++at) {
        const auto& document = papers[at].document;
        entry.documents.push_back({document.number,
                                   std::string(domain::document_kind_name(document.kind)),
                                   copies ? write_copy(document) : std::string{},
                                   support::sha256_hex(document.pdf),
                                   {}});
    }
}

StepEnd VisitServices::hand_out(Entry& entry) {
    list_papers(entry, !printer_ || !printer_->starts_with(kFilePrinter));
    return print(entry, printer_);
}

std::string VisitServices::write_copy(const domain::RenderedDocument& paper) const {
    std::error_code trouble;
    if (around_.papers.empty()) {
        return {};
    }
    std::filesystem::create_directories(around_.papers, trouble);
    const auto file = around_.papers / (paper.number + ".pdf");
    if (!write_private(file, paper.pdf)) {
        around_.note("  เขียนสำเนา PDF ไม่ได้ / the copy of the PDF could not be written");
        return {};
    }
    return file.string();
}

void VisitServices::give_all(const domain::Officer& officer, const std::filesystem::path& folder) {
    for (auto& entry : entries_) {
        steps_.run(step_name(entry, "give"), [&] { return give(entry, officer, folder); });
    }
}

StepEnd VisitServices::give(Entry& entry, const domain::Officer& officer, const std::filesystem::path& folder) const {
    if (entry.refused || around_.paper_desk == nullptr) {
        return StepEnd::skipped();
    }
    bool any = false;
    for (auto& document : entry.documents) {
        const auto kind = domain::document_kind_from_name(document.kind);
        if (!kind || !domain::may_be_given_as_file(*kind) || around_.paper_desk->set_up.numbered.contains(*kind)) {
            continue;  // printed as ever
        }
        const auto given = workflows::DocumentIssue(*around_.paper_desk).give(officer, document.number, folder);
        if (!given) {
            return StepEnd::of(given);
        }
        entry.run->note_given(document.number);
        document.given_as = "signed_pdf";
        document.pdf = (folder / given->paper.last_file).string();
        any = true;
    }
    return any ? StepEnd::ok() : StepEnd::skipped();
}

void VisitServices::print_all(const std::optional<std::string>& printer) {
    for (auto& entry : entries_) {
        steps_.run(step_name(entry, "print"), [&] { return print(entry, printer); });
        if (entry.receipt && printer) {
            steps_.run(step_name(entry, "receipt"), [&] { return print_receipt(entry, *printer); });
        }
    }
}

StepEnd VisitServices::print(Entry& entry, const std::optional<std::string>& printer) {
    if (!printer || entry.refused || entry.run->papers().empty()) {
        return StepEnd::skipped();
    }
    const auto printed = entry.run->print(*printer, around_.stop);
    for (std::size_t index = 0; index < entry.documents.size(); ++index) {
        auto& document = entry.documents[index];
        const auto& paper = entry.run->papers()[index];
        if (paper.printed && document.given_as.empty()) {
            document.given_as = "printed";
            document.pdf = printer->starts_with(kFilePrinter) ? paper.file : document.pdf;
        }
    }
    auto end = StepEnd::of(printed);
    // What is not paid for stays in the office; the papers of the other services come out.
    end.goes_on = end.goes_on || printed.error().code == domain::FailureCode::FeeNotPaid;
    return end;
}

}  // namespace amphoe::gui::console
