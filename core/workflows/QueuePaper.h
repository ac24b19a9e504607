// D9: what stands on a queue ticket.
#pragma once

#include <vector>

#include "core/domain/Document.h"
#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// `tickets`: of the day, the ticket among them. Number and PDF are the caller's; nothing personal is on it.
domain::DocumentContent queue_ticket_paper(const QueuePorts& ports, const std::vector<domain::QueueTicket>& tickets,
                                           const domain::QueueTicket& ticket);

/// "ประมาณ 25 นาที", or that it is one's turn soon.
std::string wait_text_th(std::chrono::minutes wait);

}  // namespace amphoe::workflows
