#include "gui/console/CasePaper.h"

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/ClockCheck.h"
#include "core/workflows/SlipContent.h"

namespace amphoe::gui::console {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;

constexpr const char* kAttachmentPrefix = "document:";

/// Number of the last paper that still tells the whole story; empty when there is none.
std::string present_paper(const std::vector<domain::CaseEvent>& events) {
    std::string number;
    for (const auto& event : events) {
        if (event.kind == EventKind::DocumentIssued && event.fields.contains("document_number")) {
            number = event.fields.at("document_number");
        } else if (event.kind == EventKind::CentreAccepted) {
            number.clear();
        }
    }
    return number;
}

}  // namespace

domain::Result<CasePaperResult> CasePaper::slip(const ports::CaseSummary& summary) {
    const auto events = store_.cases.events_of_case(summary.record.id);
    if (!events) {
        return events.error();
    }
    const auto number = present_paper(*events);
    return number.empty() ? issue(summary, *events) : stored(summary, number);
}

domain::Result<CasePaperResult> CasePaper::stored(const ports::CaseSummary& summary, const std::string& number) {
    auto attachments = store_.cases.attachments_of_visit(summary.record.visit_id);
    if (!attachments) {
        return attachments.error();
    }
    for (auto& attachment : *attachments) {
        if (attachment.kind == kAttachmentPrefix + number) {
            return CasePaperResult{number, std::move(attachment.bytes), false};
        }
    }
    return Failure{FailureCode::StoreDamaged, "an issued document is missing"};
}

domain::Result<CasePaperResult> CasePaper::issue(const ports::CaseSummary& summary,
                                                 const std::vector<domain::CaseEvent>& events) {
    const auto settings = assembly_.settings();
    if (!settings) {
        return settings.error();
    }
    if (auto believed = workflows::refuse_wrong_clock(store_.time); !believed) {
        return believed.error();
    }
    const auto signer = assembly_.signer();
    if (!signer) {
        return signer.error();
    }
    const auto now = assembly_.clock().now();
    const auto number = store_.cases.next_document_number(
        std::string(domain::document_kind_code(domain::DocumentKind::ThaidSlip)), now);
    if (!number) {
        return number.error();
    }
    const auto rendered = assembly_.renderer().render(
        workflows::slip_content(summary.record, events, settings->workstation, summary.officer_id, *number, now));
    if (!rendered) {
        return rendered.error();
    }
    const auto document = signer->get().sign(*rendered, now);
    if (!document) {
        return document.error();
    }
    if (auto saved = save(summary.record, *document, now); !saved) {
        return saved.error();
    }
    return CasePaperResult{document->number, document->pdf, true};
}

domain::Result<domain::Done> CasePaper::save(const domain::Case& record, const domain::RenderedDocument& document,
                                             support::Timestamp now) {
    const auto sha256 = support::sha256_hex(document.pdf);
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = record.visit_id;
    event.case_id = record.id;
    event.kind = EventKind::DocumentIssued;
    event.at = now;
    event.fields = {{"document_number", document.number},
                    {"document_kind", std::string(domain::document_kind_name(document.kind))},
                    {"sha256", sha256}};
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.attachments.push_back({support::new_identifier(now), record.visit_id, record.id,
                                kAttachmentPrefix + document.number, sha256, document.pdf});
    step.audit.action = domain::event_name(EventKind::DocumentIssued);
    step.audit.case_id = record.id;
    step.audit.result = "ok";
    step.audit.reason = "console";
    return store_.cases.save(step);
}

}  // namespace amphoe::gui::console
