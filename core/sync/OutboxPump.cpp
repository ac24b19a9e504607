#include "core/sync/OutboxPump.h"

#include <algorithm>

#include "core/support/Identifier.h"
#include "core/sync/BackOff.h"

namespace amphoe::sync {
namespace {

using domain::EventKind;
using domain::FailureCode;

constexpr int kBatch = 50;

/// Failures that say nothing about the one message: every other message would meet them too.
bool concerns_all(FailureCode code) {
    return code == FailureCode::CentreRefusedConnection || code == FailureCode::CentreCertificateWrong ||
           code == FailureCode::WorkstationNotProvisioned || code == FailureCode::StoreKeyUnavailable;
}

ports::StepRecord receipt_step(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                               support::Timestamp now) {
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = message.visit_id;
    event.case_id = message.case_id;
    event.kind = receipt.accepted ? EventKind::CentreAccepted : EventKind::CentreRejected;
    event.at = now;
    event.fields = receipt.answer;
    event.fields["receipt_id"] = receipt.receipt_id;
    event.fields["centre_at"] = support::to_iso8601(receipt.at);
    if (!receipt.reason.empty()) {
        event.fields["reason"] = receipt.reason;
    }
    ports::StepRecord step;
    step.events.push_back(event);
    step.receipt = receipt;
    step.audit.action = std::string(domain::event_name(event.kind));
    step.audit.case_id = message.case_id;
    step.audit.result = receipt.accepted ? "ok" : std::string(domain::failure_name(FailureCode::CentreRejected));
    step.audit.reason = receipt.reason;
    return step;
}

}  // namespace

ports::DeliveryReport OutboxPump::deliver(std::stop_token stop) {
    const std::lock_guard lock(mutex_);
    ports::DeliveryReport result;
    std::set<std::string> tried;
    auto next = Next::GoOn;
    bool progress = true;
    // A receipt can make the next message of the same order_key due, so ask again until a batch brings nothing new.
    while (progress && next == Next::GoOn) {
        progress = false;
        const auto due = outbox_.due(clock_.now(), kBatch);
        if (!due) {
            result.failure = due.error();
            break;
        }
        for (const auto& message : *due) {
            if (next == Next::End || stop.stop_requested()) {
                next = Next::End;
                break;
            }
            if (tried.insert(message.id).second) {
                progress = true;
                next = deliver_one(message, result, stop);
            }
        }
    }
    count_left(result);
    return result;
}

OutboxPump::Next OutboxPump::deliver_one(const domain::SealedMessage& message, ports::DeliveryReport& result,
                                         std::stop_token stop) {
    const auto receipt = centre_.submit(message, stop);
    if (!receipt) {
        return note_failure(message, receipt.error(), result, stop);
    }
    if (receipt->message_id != message.id) {
        return note_failure(message, {FailureCode::CentreReceiptInvalid, "receipt is for another message"}, result,
                            stop);
    }
    return save_receipt(message, *receipt, result);
}

OutboxPump::Next OutboxPump::save_receipt(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                                          ports::DeliveryReport& result) {
    const auto saved = store_.save(receipt_step(message, receipt, clock_.now()));
    if (!saved) {
        // The receipt is not lost: the message stays queued and the centre will answer the same again.
        result.failure = saved.error();
        return Next::End;
    }
    ++result.sent;
    ++(receipt.accepted ? result.accepted : result.rejected);
    return Next::GoOn;
}

OutboxPump::Next OutboxPump::note_failure(const domain::SealedMessage& message, const domain::Failure& failure,
                                          ports::DeliveryReport& result, std::stop_token stop) {
    result.failure = failure;
    if (stop.stop_requested()) {
        return Next::End;  // our own stop is no fault of the message
    }
    const auto delay = retry_delay(message.id, attempts_so_far(message.id) + 1);
    const auto noted = outbox_.record_attempt(message.id, failure.code, clock_.now() + delay);
    if (!noted) {
        result.failure = noted.error();
        return Next::End;
    }
    if (concerns_all(failure.code)) {
        return Next::End;
    }
    // One unanswered message may be that message's own trouble. Only when the centre does not answer a plain question
    // either is it away, and the others need not be tried.
    const bool away = failure.code == FailureCode::CentreUnreachable && !centre_.status(stop);
    return away ? Next::End : Next::GoOn;
}

int OutboxPump::attempts_so_far(const std::string& message_id) {
    const auto items = outbox_.items(true);
    if (!items) {
        return 0;
    }
    const auto found = std::find_if(items->begin(), items->end(),
                                    [&](const domain::OutboxItem& item) { return item.id == message_id; });
    return found == items->end() ? 0 : found->attempts;
}

void OutboxPump::count_left(ports::DeliveryReport& result) {
    const auto items = outbox_.items(true);
    if (!items) {
        result.failure = result.failure ? result.failure : items.error();
        return;
    }
    const auto now = clock_.now();
    for (const auto& item : *items) {
        if (item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked) {
            ++result.left;
            const auto age = std::chrono::duration_cast<std::chrono::seconds>(now - item.created_at);
            result.oldest_s = std::max(result.oldest_s, static_cast<long>(age.count()));
        }
    }
}

}  // namespace amphoe::sync
