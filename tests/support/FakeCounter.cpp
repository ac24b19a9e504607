#include "tests/support/FakeCounter.h"

namespace amphoe::testing {

FakeDelivery::FakeDelivery(MemoryStore& store, FakeCentre& centre, ports::Clock& clock)
    : store_(store), centre_(centre), clock_(clock) {}

ports::DeliveryReport FakeDelivery::deliver(std::stop_token stop) {
    ports::DeliveryReport report;
    for (const auto& message : *store_.due(clock_.now(), 100)) {
        const bool notice = domain::is_paper_notice(message.kind);
        report.sent += notice ? 0 : 1;
        auto receipt = centre_.submit(message, stop);
        if (!receipt) {
            report.failure = receipt.error();
            ++(notice ? report.notices.left : report.left);
            continue;
        }
        ++(notice              ? receipt->accepted ? report.notices.told : report.notices.refused
           : receipt->accepted ? report.accepted
                               : report.rejected);
        save(message, *receipt);
    }
    return report;
}

void FakeDelivery::save(const domain::SealedMessage& message, const domain::CentreReceipt& receipt) {
    domain::CaseEvent event;
    event.visit_id = message.visit_id;
    event.case_id = message.case_id;
    const bool of_paper = message.kind.starts_with("document_");
    const auto refused =
        receipt.reason == "record.conflict" ? domain::EventKind::CentreConflict : domain::EventKind::CentreRejected;
    event.kind = message.kind == "fee_receipt"
                     ? receipt.accepted ? domain::EventKind::FeeAcknowledged : domain::EventKind::FeeRefused
                 : of_paper
                     ? receipt.accepted ? domain::EventKind::DocumentAcknowledged : domain::EventKind::DocumentRefused
                 : receipt.accepted ? domain::EventKind::CentreAccepted
                                    : refused;
    event.at = clock_.now();
    event.fields = receipt.answer;
    event.fields["receipt_id"] = receipt.receipt_id;
    if (of_paper) {
        event.fields["document_number"] = message.order_key.substr(message.order_key.find(':') + 1);
        event.fields["act"] = message.kind;
    }
    if (!receipt.accepted) {
        event.fields["reason"] = receipt.reason;
    }
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.receipt = receipt;
    (void)store_.save(step);
}

FakeCounter::FakeCounter() {
    const support::Secret pin(std::string_view("246810"));
    (void)store.enrol(officer, pin);
    (void)store.enrol(supervisor, pin);
}

FakeCounter::~FakeCounter() = default;

}  // namespace amphoe::testing
