#include "core/domain/Outbox.h"

namespace amphoe::domain {

bool is_paper_notice(std::string_view message_kind) {
    return message_kind == "document_issued" || message_kind == "document_given";
}

std::string_view outbox_state_name(OutboxState state) {
    switch (state) {
        case OutboxState::Queued:
            return "queued";
        case OutboxState::Accepted:
            return "accepted";
        case OutboxState::Rejected:
            return "rejected";
        case OutboxState::Parked:
            return "parked";
    }
    return "queued";
}

}  // namespace amphoe::domain
