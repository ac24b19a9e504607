// D9: what stands on a queue ticket.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// `tickets`: of the day, the ticket among them. Number and PDF are the caller's; nothing personal is on it.
domain::DocumentContent queue_ticket_paper(const QueuePorts& ports, const std::vector<domain::QueueTicket>& tickets,
                                           const domain::QueueTicket& ticket);

/// Prints the ticket's paper at `printer`, or where the set-up sends papers of its size. Failures of the book, the
/// renderer and the printer; the ticket stands in any case.
domain::Result<domain::Done> print_queue_ticket(const QueuePorts& ports, const PaperPorts& papers,
                                                const domain::QueueTicket& ticket, const std::string& printer,
                                                std::stop_token stop);

/// "ประมาณ 25 นาที", or that it is one's turn soon.
std::string wait_text_th(std::chrono::minutes wait);

}  // namespace amphoe::workflows
