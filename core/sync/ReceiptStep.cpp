#include "core/sync/ReceiptStep.h"

#include "core/domain/FailureCode.h"
#include "core/domain/RecordConflict.h"
#include "core/support/Identifier.h"

namespace amphoe::sync {
namespace {

using domain::EventKind;
using domain::FailureCode;

/// The answer about a paper says nothing of its case.
bool is_of_a_paper(const domain::SealedMessage& message) {
    return message.order_key.starts_with("document:") && message.kind.starts_with("document_");
}

/// Nor does the answer about a receipt: the case stands where it stood.
bool is_of_a_fee(const domain::SealedMessage& message) {
    return message.order_key.starts_with("receipt:") && message.kind == "fee_receipt";
}

EventKind kind_of(const domain::SealedMessage& message, const domain::CentreReceipt& receipt) {
    if (is_of_a_paper(message)) {
        return receipt.accepted ? EventKind::DocumentAcknowledged : EventKind::DocumentRefused;
    }
    if (is_of_a_fee(message)) {
        return receipt.accepted ? EventKind::FeeAcknowledged : EventKind::FeeRefused;
    }
    if (receipt.accepted) {
        return EventKind::CentreAccepted;
    }
    return receipt.reason == domain::kConflictReason ? EventKind::CentreConflict : EventKind::CentreRejected;
}

std::string result_of(EventKind kind) {
    if (kind == EventKind::CentreAccepted || kind == EventKind::DocumentAcknowledged ||
        kind == EventKind::FeeAcknowledged) {
        return "ok";
    }
    return std::string(domain::failure_name(kind == EventKind::CentreConflict ? FailureCode::RecordConflict
                                                                              : FailureCode::CentreRejected));
}

}  // namespace

ports::StepRecord receipt_step(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                               support::Timestamp now) {
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = message.visit_id;
    event.case_id = message.case_id;
    event.kind = kind_of(message, receipt);
    event.at = now;
    event.fields = receipt.answer;
    event.fields["receipt_id"] = receipt.receipt_id;
    event.fields["centre_at"] = support::to_iso8601(receipt.at);
    if (!receipt.reason.empty()) {
        event.fields["reason"] = receipt.reason;
    }
    if (is_of_a_paper(message)) {
        event.fields["document_number"] = message.order_key.substr(message.order_key.find(':') + 1);
        event.fields["act"] = message.kind;
    }
    if (is_of_a_fee(message)) {
        event.fields["receipt_no"] = message.order_key.substr(message.order_key.find(':') + 1);
        event.fields["document_number"] = event.fields["receipt_no"];
    }
    ports::StepRecord step;
    // An act of no visit, as the state of a booking, has no list of events to stand in.
    if (!message.visit_id.empty()) {
        step.events.push_back(event);
    }
    step.receipt = receipt;
    step.audit.action = std::string(domain::event_name(event.kind));
    step.audit.case_id = message.case_id;
    step.audit.result = result_of(event.kind);
    step.audit.reason = receipt.reason;
    return step;
}

}  // namespace amphoe::sync
