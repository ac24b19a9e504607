#include "core/workflows/identity/CardRoom.h"

#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/QueuePaper.h"

namespace amphoe::workflows {
namespace {

using domain::QueueState;
using domain::QueueTicket;

bool waits_there(const QueueTicket& ticket) {
    return ticket.service == domain::ServiceKind::CardIntake &&
           (ticket.state == QueueState::Parked || ticket.state == QueueState::Called);
}

std::string baht_text(int satang) {
    return domain::amount_in_digits(satang) + " บาท";
}

}  // namespace

domain::Result<CardRoomPlace> send_to_card_room(const QueuePorts& ports, const std::string& officer_id,
                                                const std::string& person_index) {
    QueueDesk desk(ports, officer_id);
    const auto ticket = desk.send_on(domain::ServiceKind::CardIntake, person_index);
    const auto tickets = ticket ? desk.today() : ticket.error();
    if (!tickets) {
        return tickets.error();
    }
    CardRoomPlace place{ticket->number, 0, {}};
    place.ahead = static_cast<int>(std::ranges::count_if(
        *tickets, [&](const QueueTicket& other) { return waits_there(other) && other.order < ticket->order; }));
    place.wait = std::chrono::minutes(place.ahead * ports.rules->queue_service_minutes);
    return place;
}

domain::DocumentContent card_intake_slip(const CardIntakeFacts& facts) {
    domain::DocumentContent slip;
    slip.kind = domain::DocumentKind::CardIntakeSlip;
    slip.fields = {{"citizen_name_th", facts.name},
                   {"citizen_id_masked", facts.masked_number},
                   {"case_number", facts.case_number},
                   {"request_no", facts.request_no},
                   {"reason", facts.reason},
                   {"photo", facts.photo_taken ? "มี ใช้ภาพที่ถ่าย ณ ช่องบริการ" : "ไม่มี ถ่ายที่ห้องทำบัตร"},
                   {"thumbs", "ช่องบริการไม่มีเครื่องอ่าน เก็บที่ห้องทำบัตร"},
                   {"fee", facts.fee_satang > 0 ? baht_text(facts.fee_satang) : "ไม่เสียค่าธรรมเนียม"}};
    if (facts.late_days > 0) {
        slip.fields["late"] = std::to_string(facts.late_days) + " วัน" +
                              (facts.fine_satang > 0 ? " ค่าปรับ " + baht_text(facts.fine_satang) : "");
    }
    if (facts.place) {
        slip.fields["ticket"] = facts.place->ticket;
        slip.fields["ahead"] = std::to_string(facts.place->ahead);
        slip.fields["estimate"] = wait_text_th(facts.place->wait);
    }
    return slip;
}

}  // namespace amphoe::workflows
