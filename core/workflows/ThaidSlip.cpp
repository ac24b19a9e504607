// ThaidEnrolment: its slip, made and printed (domain.md W4.9).
#include "core/workflows/ClockCheck.h"
#include "core/workflows/PaperNotice.h"
#include "core/workflows/PaperPrint.h"
#include "core/workflows/SlipContent.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<domain::RenderedDocument> ThaidEnrolment::issue_slip() {
    if (auto believed = refuse_wrong_clock(ports_.time); !believed) {
        return believed.error();
    }
    const auto now = journal_.now();
    auto number = ports_.case_store.next_document_number(
        std::string(domain::document_kind_code(domain::DocumentKind::ThaidSlip)), now);
    if (!number) {
        return number.error();
    }
    auto events = ports_.case_store.events_of_case(case_.id);
    if (!events) {
        return events.error();
    }
    auto rendered =
        ports_.renderer.render(slip_content(case_, *events, ports_.workstation, journal_.officer().id, *number, now));
    if (!rendered) {
        return rendered;
    }
    auto document = ports_.signer.sign(*rendered, now);
    if (!document) {
        return document;
    }
    document->data_hash = rendered->data_hash;
    auto made = issued_step(case_, *document, {}, now);
    if (auto told = announce(made, ports_.sealer, ports_.workstation, case_, now); !told) {
        return told.error();
    }
    if (auto saved = journal_.record(EventKind::DocumentIssued, std::move(made.fields), std::move(made.extras));
        !saved) {
        return saved.error();
    }
    slip_ = *document;
    return document;
}

Result<ports::PrintOutcome> ThaidEnrolment::print_slip(
    const std::string& printer, const std::function<void(const ports::PrintProgress&)>& on_progress,
    std::stop_token stop) {
    if (!slip_) {
        return Failure{FailureCode::StepOutOfOrder, "slip"};
    }
    return print_paper(ports_, journal_, case_.id, *slip_, printer, on_progress, std::move(stop));
}

}  // namespace amphoe::workflows
