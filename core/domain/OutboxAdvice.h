// The outbox doctor: why an act stands where it stands, what happens next, when, and who can do something.
#pragma once

#include <optional>
#include <string_view>

#include "core/domain/FailureCode.h"
#include "core/domain/Outbox.h"

namespace amphoe::domain {

enum class OutboxNext { Nothing, SentNextRound, TriedAgain, ReadReason, CompareVersions, Repair, AfterEarlier };
/// "nothing", "sent_next_round", "tried_again", "read_reason", "compare_versions", "repair", "after_earlier".
std::string_view outbox_next_name(OutboxNext next);

enum class OutboxActor { Nobody, Program, Officer, Supervisor, Administrator };
/// "nobody", "program", "officer", "supervisor", "administrator".
std::string_view outbox_actor_name(OutboxActor actor);

struct OutboxAdvice {
    std::optional<FailureCode> why;  ///< of the last attempt; nothing before the first or after acceptance
    OutboxNext next = OutboxNext::SentNextRound;
    std::optional<support::Timestamp> when;  ///< of the next attempt, when there is one later than now
    OutboxActor who = OutboxActor::Program;
};

/// From the stored state alone: never a guess about the line.
OutboxAdvice outbox_advice(const OutboxItem& item, support::Timestamp now);

}  // namespace amphoe::domain
