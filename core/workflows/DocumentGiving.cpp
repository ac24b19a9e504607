// The step of DocumentIssue that hands a paper over as a signed file.
#include "core/support/Digest.h"
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/FeeDue.h"

namespace amphoe::workflows {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::PaperState;
using domain::Result;

/// The stored original is signed; a sheet with marks is drawn anew, and a file without a signature proves nothing.
Result<domain::RenderedDocument> DocumentIssue::signed_sheet(const domain::PaperRecord& paper) {
    auto drawn = sheet(paper.number);
    if (!drawn || domain::sheet_mark(paper).empty()) {
        return drawn;
    }
    return ports_.signer.sign(*drawn, ports_.clock.now());
}

Result<CasePaperRecord> DocumentIssue::give(const domain::Officer& officer, const std::string& number,
                                            const std::filesystem::path& folder) {
    const auto known = printable(officer, number);
    if (!known) {
        return known;
    }
    const auto& paper = known->paper;
    if (ports_.medium == nullptr || !domain::may_be_given_as_file(paper.kind) ||
        ports_.set_up.numbered.contains(paper.kind)) {
        return Failure{FailureCode::ServiceNotAvailable,
                       "only printed: " + std::string(domain::document_kind_name(paper.kind))};
    }
    if (paper.state != PaperState::Issued) {
        return Failure{FailureCode::StepOutOfOrder, "printed or given already, or a sheet was not looked at"};
    }
    if (auto here = refuse_away(paper.kind); !here) {
        return here.error();
    }
    if (auto paid = refuse_unpaid(ports_.cases, known->record.id, paper.kind); !paid) {
        return paid.error();
    }
    const auto file = signed_sheet(paper);
    if (!file) {
        return file.error();
    }
    const auto name = ports_.medium->put(folder, number, file->pdf);
    if (!name) {
        return name.error();
    }
    ports::StepRecord step;
    domain::Fields fields{{"given_as", "signed_pdf"}, {"file_sha256", support::sha256_hex(file->pdf)}};
    if (auto told = tell_centre(step, domain::kGivenAsFile, *known, fields); !told) {
        return told.error();
    }
    fields["step"] = domain::kGivenAsFile;
    fields["file"] = *name;
    step.audit.action = "DOCUMENT_GIVEN";
    if (auto saved = save(std::move(step), EventKind::StepRecorded, *known, officer.id, fields, ""); !saved) {
        return saved.error();
    }
    return find(number);
}

}  // namespace amphoe::workflows
