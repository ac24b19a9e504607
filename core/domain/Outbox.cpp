#include "core/domain/Outbox.h"

namespace amphoe::domain {

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
