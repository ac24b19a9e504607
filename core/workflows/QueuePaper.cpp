#include "core/workflows/QueuePaper.h"

#include "core/domain/ServiceTitle.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/QueueOrder.h"

namespace amphoe::workflows {

std::string wait_text_th(std::chrono::minutes wait) {
    return wait.count() == 0 ? "ใกล้ถึงคิวแล้ว" : std::to_string(wait.count()) + " นาที";
}

domain::DocumentContent queue_ticket_paper(const QueuePorts& ports, const std::vector<domain::QueueTicket>& tickets,
                                           const domain::QueueTicket& ticket) {
    const int ahead = people_before(tickets, ticket.number);
    const auto usual = std::chrono::minutes(ports.rules->queue_service_minutes);
    domain::DocumentContent paper;
    paper.kind = domain::DocumentKind::QueueTicket;
    paper.issued_at = ticket.arrived.value_or(ports.clock.now());
    paper.training = ports.workstation.training;
    paper.centre_simulated = ports.workstation.centre_simulated;
    paper.office_th = ports.workstation.office_th;
    paper.rcode = ports.workstation.rcode;
    paper.workstation_id = ports.workstation.id;
    paper.fields = {{"ticket", ticket.number},
                    {"service", domain::offered_title_th(*ports.rules.now(), ticket.service)},
                    {"ahead", std::to_string(ahead)}};
    if (const auto wait = estimated_wait(tickets, ahead, usual); wait.count() > 0) {
        paper.fields["estimate"] = wait_text_th(wait);
    }
    if (!ticket.booking_ref.empty()) {
        paper.fields["booking_ref"] = ticket.booking_ref;
    }
    return paper;
}

domain::Result<domain::Done> print_queue_ticket(const QueuePorts& ports, const PaperPorts& papers,
                                                const domain::QueueTicket& ticket, const std::string& printer,
                                                std::stop_token stop) {
    const auto tickets = QueueDesk(ports, {}).today();
    const auto number = tickets ? ports.cases.next_document_number("D09", ports.clock.now()) : tickets.error();
    if (!number) {
        return number.error();
    }
    auto content = queue_ticket_paper(ports, *tickets, ticket);
    content.number = *number;
    auto paper = papers.renderer.render(content);
    if (!paper) {
        return paper.error();
    }
    ports::PrintRequest request;
    request.printer = papers.set_up.printer_for(domain::DocumentKind::QueueTicket);
    if (request.printer.empty()) {
        request.printer = printer;
    }
    request.title = *number;
    request.pdf = std::move(paper->pdf);
    const auto printed = papers.printer.print(request, {}, std::move(stop));
    return printed ? domain::Result<domain::Done>(domain::Done{}) : printed.error();
}

}  // namespace amphoe::workflows
