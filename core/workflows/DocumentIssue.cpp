#include "core/workflows/DocumentIssue.h"

#include <algorithm>
#include <optional>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/ClockCheck.h"
#include "core/workflows/ContentRecord.h"
#include "core/workflows/PaperNotice.h"
#include "core/workflows/RequiredFields.h"
#include "core/workflows/SlipContent.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::PaperState;
using domain::Result;

namespace {

constexpr const char* kOriginal = "document:";
constexpr const char* kContent = "document_content:";

ports::Attachment attachment_of(const CasePaperRecord& known, const char* prefix, std::vector<std::uint8_t> bytes,
                                support::Timestamp now) {
    return {support::new_identifier(now), known.record.visit_id,      known.record.id,
            prefix + known.paper.number,  support::sha256_hex(bytes), std::move(bytes)};
}

const ports::Attachment* find_attachment(const std::vector<ports::Attachment>& all, const std::string& kind) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

/// What every paper says of its origin.
void fill_in(domain::DocumentContent& content, const domain::Workstation& here, const std::string& officer_id,
             const std::string& number, support::Timestamp now) {
    content.number = number;
    content.issued_at = now;
    content.training = here.training;
    content.centre_simulated = here.centre_simulated;
    content.office_th = here.office_th;
    content.rcode = here.rcode;
    content.workstation_id = here.id;
    content.officer_id = officer_id;
}

}  // namespace

Result<CasePaperRecord> DocumentIssue::find(const std::string& number) {
    const auto place = ports_.book.find_paper(number);
    if (!place) {
        return place.error();
    }
    const auto summary = ports_.cases.find_case(place->case_id);
    if (!summary) {
        return summary.error();
    }
    const auto events = ports_.cases.events_of_case(place->case_id);
    if (!events) {
        return events.error();
    }
    auto paper = domain::paper_of(*events, number);
    if (!paper) {
        return Failure{FailureCode::DocumentUnknown, "the case does not know the paper"};
    }
    return CasePaperRecord{std::move(*paper), summary->record};
}

Result<std::vector<CasePaperRecord>> DocumentIssue::list(const std::string& date) {
    const auto places = ports_.book.papers_of_day(date);
    if (!places) {
        return places.error();
    }
    std::vector<CasePaperRecord> papers;
    for (const auto& place : *places) {
        auto known = find(place.number);
        if (!known) {
            return known.error();
        }
        papers.push_back(std::move(*known));
    }
    return papers;
}

Result<CasePaperRecord> DocumentIssue::issue(const domain::Officer& officer, const std::string& case_id_or_number,
                                             domain::DocumentContent content) {
    if (!domain::may_serve(officer.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not issue papers"};
    }
    if (auto believed = refuse_wrong_clock(ports_.time); !believed) {
        return believed.error();
    }
    if (auto here = refuse_away(content.kind); !here) {
        return here.error();
    }
    // The paper of money is made by taking it (FeeDesk), never beside it.
    if (content.kind == domain::DocumentKind::Receipt) {
        return Failure{FailureCode::FeeNotPaid, "a receipt is made when its fee is taken"};
    }
    const auto summary = ports_.cases.find_case(case_id_or_number);
    if (!summary) {
        return summary.error();
    }
    if (auto whole = check_required_fields(content); !whole) {
        return whole.error();
    }
    const auto now = ports_.clock.now();
    const auto number = ports_.cases.next_document_number(std::string(domain::document_kind_code(content.kind)), now);
    if (!number) {
        return number.error();
    }
    fill_in(content, ports_.workstation, officer.id, *number, now);
    const auto bytes = content_bytes(content);
    if (!bytes) {
        return bytes.error();
    }
    const auto rendered = ports_.renderer.render(content);
    if (!rendered) {
        return rendered.error();
    }
    const auto original = ports_.signer.sign(*rendered, now);
    if (!original) {
        return original.error();
    }
    CasePaperRecord made{{}, summary->record};
    made.paper.number = *number;
    made.paper.kind = content.kind;
    ports::StepRecord step;
    step.attachments.push_back(attachment_of(made, kOriginal, original->pdf, now));
    step.attachments.push_back(attachment_of(made, kContent, *bytes, now));
    domain::Fields fields{{"document_kind", std::string(domain::document_kind_name(content.kind))},
                          {"sha256", step.attachments[0].sha256},
                          {"content_sha256", step.attachments[1].sha256},
                          {"data_hash", rendered->data_hash}};
    if (auto told = tell_centre(step, "document_issued", made, fields); !told) {
        return told.error();
    }
    fields["message_id"] = step.message->id;
    if (auto saved = save(std::move(step), EventKind::DocumentIssued, made, officer.id, fields, ""); !saved) {
        return saved.error();
    }
    return find(*number);
}

Result<CasePaperRecord> DocumentIssue::announce(const std::string& number, std::stop_token stop) {
    (void)ports_.delivery.deliver(std::move(stop));
    return find(number);
}

Result<domain::DocumentContent> DocumentIssue::stored_content(const CasePaperRecord& known,
                                                              const std::vector<ports::Attachment>& attachments) {
    if (const auto* const stored = find_attachment(attachments, kContent + known.paper.number)) {
        return content_from(stored->bytes);
    }
    if (known.paper.kind != domain::DocumentKind::ThaidSlip) {
        return Failure{FailureCode::StoreDamaged, "the content of an issued paper is missing"};
    }
    // A slip is told by the events before it.
    auto events = ports_.cases.events_of_case(known.record.id);
    if (!events) {
        return events.error();
    }
    const auto issued = std::find_if(events->begin(), events->end(), [&](const auto& event) {
        const auto number = event.fields.find("document_number");
        return number != event.fields.end() && number->second == known.paper.number;
    });
    events->erase(issued, events->end());
    return slip_content(known.record, *events, ports_.workstation, known.paper.officer_id, known.paper.number,
                        known.paper.issued_at);
}

Result<domain::RenderedDocument> DocumentIssue::sheet(const std::string& number) {
    const auto known = find(number);
    if (!known) {
        return known.error();
    }
    const auto attachments = ports_.cases.attachments_of_visit(known->record.visit_id);
    if (!attachments) {
        return attachments.error();
    }
    const auto mark = domain::sheet_mark(known->paper);
    if (mark.empty()) {
        const auto* const original = find_attachment(*attachments, kOriginal + number);
        if (original == nullptr) {
            return Failure{FailureCode::StoreDamaged, "an issued document is missing"};
        }
        return domain::RenderedDocument{known->paper.kind, number, 0, original->bytes};
    }
    auto content = stored_content(*known, *attachments);
    if (!content) {
        return content.error();
    }
    content->fields["copy_mark"] = mark;
    return ports_.renderer.render(*content);
}

Result<Done> DocumentIssue::tell_centre(ports::StepRecord& step, const char* kind, const CasePaperRecord& known,
                                        domain::Fields fields) {
    fields["document_number"] = known.paper.number;
    fields["document_kind"] = domain::document_kind_name(known.paper.kind);
    auto notice =
        paper_notice(ports_.sealer, ports_.workstation, known.record, kind, std::move(fields), ports_.clock.now());
    if (!notice) {
        return notice.error();
    }
    step.message = std::move(*notice);
    return Done{};
}

Result<Done> DocumentIssue::save(ports::StepRecord step, EventKind kind, const CasePaperRecord& known,
                                 const std::string& officer_id, domain::Fields fields, const std::string& reason) {
    const auto now = ports_.clock.now();
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = known.record.visit_id;
    event.case_id = known.record.id;
    event.kind = kind;
    event.at = now;
    event.officer_id = officer_id;
    event.fields = std::move(fields);
    event.fields["document_number"] = known.paper.number;
    step.events.push_back(std::move(event));
    if (step.audit.action.empty()) {
        step.audit.action = domain::event_name(kind);
    }
    step.audit.officer_id = officer_id;
    step.audit.case_id = known.record.id;
    step.audit.result = "ok";
    step.audit.reason = reason;
    return ports_.cases.save(step);
}

}  // namespace amphoe::workflows
