// Who comes next, and how long it takes: pure functions of the day's tickets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/QueueTicket.h"

namespace amphoe::workflows {

/// Those who wait first, lanes before the others, then by place.
bool comes_before(const domain::QueueTicket& first, const domain::QueueTicket& second);
/// How many wait before this ticket.
int people_before(const std::vector<domain::QueueTicket>& tickets, const std::string& number);
/// What one service took on average today; nothing before the first one ended.
std::optional<std::chrono::minutes> mean_service(const std::vector<domain::QueueTicket>& tickets);
/// For a ticket with so many before it, by today's mean or `usual`, in full five minutes upwards.
std::chrono::minutes estimated_wait(const std::vector<domain::QueueTicket>& tickets, int before,
                                    std::chrono::minutes usual);

/// What the officer sees between two citizens.
struct QueueCounts {
    int waiting = 0;
    int priority = 0;  ///< of those who wait
    int booked = 0;    ///< not here yet
    int parked = 0;
    int served = 0;
};
QueueCounts count_tickets(const std::vector<domain::QueueTicket>& tickets);

}  // namespace amphoe::workflows
