#include "core/domain/OutboxAdvice.h"

namespace amphoe::domain {
namespace {

/// Failures that no waiting mends: somebody with the administrator's means must act.
bool for_administrator(FailureCode code) {
    return code == FailureCode::CentreCertificateWrong || code == FailureCode::CentreRefusedConnection ||
           code == FailureCode::CentreReceiptInvalid || code == FailureCode::CentreAnswerInvalid ||
           code == FailureCode::WorkstationNotProvisioned || code == FailureCode::WorkstationRevoked;
}

}  // namespace

std::string_view outbox_next_name(OutboxNext next) {
    switch (next) {
        case OutboxNext::Nothing:
            return "nothing";
        case OutboxNext::SentNextRound:
            return "sent_next_round";
        case OutboxNext::TriedAgain:
            return "tried_again";
        case OutboxNext::ReadReason:
            return "read_reason";
        case OutboxNext::CompareVersions:
            return "compare_versions";
        case OutboxNext::Repair:
            return "repair";
        case OutboxNext::AfterEarlier:
            return "after_earlier";
    }
    return "nothing";
}

std::string_view outbox_actor_name(OutboxActor actor) {
    switch (actor) {
        case OutboxActor::Nobody:
            return "nobody";
        case OutboxActor::Program:
            return "program";
        case OutboxActor::Officer:
            return "officer";
        case OutboxActor::Supervisor:
            return "supervisor";
        case OutboxActor::Administrator:
            return "administrator";
    }
    return "nobody";
}

OutboxAdvice outbox_advice(const OutboxItem& item, support::Timestamp now) {
    OutboxAdvice advice;
    advice.why = failure_from_name(item.why);
    switch (item.state) {
        case OutboxState::Accepted:
            return {std::nullopt, OutboxNext::Nothing, std::nullopt, OutboxActor::Nobody};
        case OutboxState::Rejected:
            advice.next = OutboxNext::ReadReason;
            advice.who = OutboxActor::Officer;
            return advice;
        case OutboxState::Parked:
            advice.next = OutboxNext::Repair;
            advice.who =
                advice.why && for_administrator(*advice.why) ? OutboxActor::Administrator : OutboxActor::Supervisor;
            return advice;
        case OutboxState::Queued:
            break;
    }
    if (!item.held_by.empty()) {
        // The order of one person's acts is kept: only the earlier one can be helped.
        return {FailureCode::OutboxHeldBack, OutboxNext::AfterEarlier, std::nullopt,
                item.held_by_parked ? OutboxActor::Supervisor : OutboxActor::Program};
    }
    if (item.next_at && *item.next_at > now) {
        advice.next = OutboxNext::TriedAgain;
        advice.when = item.next_at;
    }
    if (advice.why && for_administrator(*advice.why)) {
        advice.who = OutboxActor::Administrator;
    }
    return advice;
}

}  // namespace amphoe::domain
