// What waits for the centre, and what the centre answered (architecture.md "Data").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// An act for the centre before sealing. `id` is the idempotency key for ever.
struct CentreMessage {
    std::string id;
    std::string kind;  ///< "thaid_enrolment" ...
    std::string case_id;
    std::string case_number;
    support::Timestamp at{};
    Fields fields;
};

/// Whether a message of that kind only tells the centre that a paper exists, or how it was given: no citizen waits for
/// its answer, so counts of acts leave it out. The end of a paper is an act, for somebody decided it.
bool is_paper_notice(std::string_view message_kind);

/// The same act signed by the workstation and encrypted to the centre; opaque here.
struct SealedMessage {
    std::string id;
    std::string kind;
    std::string visit_id;
    std::string case_id;
    std::string
        order_key;  ///< messages with the same key are delivered in order (one person, one house); no personal data
    support::Timestamp created_at{};
    std::vector<std::uint8_t> sealed;  ///< CMS AuthEnvelopedData (DER) around CMS SignedData
};

enum class OutboxState { Queued, Accepted, Rejected, Parked };
/// "queued", "accepted", "rejected", "parked".
std::string_view outbox_state_name(OutboxState state);

struct OutboxItem {
    std::string id;
    std::string kind;
    std::string case_id;
    std::string case_number;
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    support::Timestamp created_at{};
    std::optional<support::Timestamp> next_at;
    std::string why;              ///< failure name of the last attempt, empty before the first
    std::string held_by{};        ///< the earliest open act of the same order_key before this one; empty when none
    bool held_by_parked = false;  ///< that act does not go on by itself
};

/// The centre's answer to one message, its signature already checked by the adapter.
struct CentreReceipt {
    std::string message_id;
    std::string receipt_id;
    bool accepted = false;
    std::string reason;  ///< when not accepted: a stable key, e.g. "enrolment.exists"
    support::Timestamp at{};
    Fields answer;                           ///< e.g. enrolment_id, activation_token, activation_expires_at
    std::vector<std::uint8_t> signed_bytes;  ///< the signed receipt as received, kept as proof
};

/// The centre's word on a card (domain.md W3.4).
struct CardStatusAnswer {
    std::string code;     ///< "0" usable, others not
    std::string text_th;  ///< as received
    bool usable() const { return code == "0"; }
};

/// What the centre says of itself.
struct CentreStatus {
    std::string name;
    std::string contract_version;
    bool simulated = true;
    support::Timestamp time{};
};

}  // namespace amphoe::domain
