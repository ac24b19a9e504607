#include "core/workflows/QueueOrder.h"

#include <algorithm>
#include <tuple>

namespace amphoe::workflows {

using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;

bool comes_before(const QueueTicket& first, const QueueTicket& second) {
    const auto rank = [](const QueueTicket& ticket) {
        return std::tuple(ticket.state != QueueState::Waiting, ticket.lane == QueueLane::None, ticket.order);
    };
    return rank(first) < rank(second);
}

int people_before(const std::vector<QueueTicket>& tickets, const std::string& number) {
    const auto own = std::find_if(tickets.begin(), tickets.end(),
                                  [&](const auto& ticket) { return ticket.number == number && !number.empty(); });
    if (own == tickets.end()) {
        return 0;
    }
    return static_cast<int>(std::count_if(tickets.begin(), tickets.end(), [&](const auto& ticket) {
        return ticket.state == QueueState::Waiting && &ticket != &*own && comes_before(ticket, *own);
    }));
}

std::optional<std::chrono::minutes> mean_service(const std::vector<QueueTicket>& tickets) {
    std::chrono::milliseconds total{};
    int served = 0;
    for (const auto& ticket : tickets) {
        if (ticket.state == QueueState::Served && ticket.started && ticket.ended && *ticket.ended >= *ticket.started) {
            total += *ticket.ended - *ticket.started;
            ++served;
        }
    }
    if (served == 0) {
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::minutes>(total / served);
}

std::chrono::minutes estimated_wait(const std::vector<QueueTicket>& tickets, int before, std::chrono::minutes usual) {
    constexpr int kStep = 5;
    const auto minutes = (mean_service(tickets).value_or(usual) * before).count();
    return std::chrono::minutes((minutes + kStep - 1) / kStep * kStep);
}

QueueCounts count_tickets(const std::vector<QueueTicket>& tickets) {
    QueueCounts counts;
    for (const auto& ticket : tickets) {
        const bool waits = ticket.state == QueueState::Waiting;
        counts.waiting += waits ? 1 : 0;
        counts.priority += waits && ticket.lane != QueueLane::None ? 1 : 0;
        counts.booked += ticket.state == QueueState::Booked ? 1 : 0;
        counts.parked += ticket.state == QueueState::Parked ? 1 : 0;
        counts.served += ticket.state == QueueState::Served ? 1 : 0;
    }
    return counts;
}

}  // namespace amphoe::workflows
