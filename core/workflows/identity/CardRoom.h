// W12: where somebody goes on whose card request was taken, and what they take along.
#pragma once

#include <optional>
#include <string>

#include "core/domain/Document.h"
#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// A place in the line of the card room.
struct CardRoomPlace {
    std::string ticket;
    int ahead = 0;                ///< who were sent there before and have not been served
    std::chrono::minutes wait{};  ///< estimated by the minutes of the rules
};
/// Takes the ticket. Failures of the queue's book.
domain::Result<CardRoomPlace> send_to_card_room(const QueuePorts& ports, const std::string& officer_id,
                                                const std::string& person_index);

/// What stands on the slip; texts as printed.
struct CardIntakeFacts {
    std::string name;
    std::string masked_number;
    std::string case_number;
    std::string request_no;  ///< the centre's; empty: it has not answered yet
    std::string reason;
    bool photo_taken = false;
    int late_days = 0;
    int fine_satang = 0;
    int fee_satang = 0;
    std::optional<CardRoomPlace> place;  ///< none: no ticket could be taken
};
domain::DocumentContent card_intake_slip(const CardIntakeFacts& facts);

}  // namespace amphoe::workflows
