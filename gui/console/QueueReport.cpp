#include "gui/console/QueueReport.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/domain/ThaiDateText.h"
#include "core/workflows/QueueOrder.h"
#include "core/workflows/QueuePaper.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::QueueTicket;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json ticket_json(const QueueTicket& ticket) {
    return {{"number", text_or_null(ticket.number)},
            {"service", domain::service_name(ticket.service)},
            {"lane", domain::queue_lane_name(ticket.lane)},
            {"state", domain::queue_state_name(ticket.state)},
            {"booking_ref", text_or_null(ticket.booking_ref)},
            {"slot", json_of(ticket.slot_start)},
            {"calls", ticket.calls},
            {"arrived", json_of(ticket.arrived)},
            {"called", json_of(ticket.called)},
            {"started", json_of(ticket.started)},
            {"ended", json_of(ticket.ended)},
            {"visit_id", text_or_null(ticket.visit_id)}};
}

std::string words(const QueueTicket& ticket) {
    auto text = (ticket.number.empty() ? ticket.booking_ref : ticket.number) + "  " +
                std::string(domain::service_title_th(ticket.service)) + "  " +
                std::string(domain::queue_state_title_th(ticket.state)) + " / " +
                std::string(domain::queue_state_name(ticket.state));
    if (ticket.lane != domain::QueueLane::None) {
        text += "  " + std::string(domain::queue_lane_title_th(ticket.lane));
    }
    return text;
}

}  // namespace

Report given_report(const GivenTicket& given) {
    TextLines lines;
    lines.add("บัตรคิว", "Ticket", given.ticket.number);
    lines.add("บริการ", "Service", domain::service_title_th(given.ticket.service));
    lines.add("รออยู่ก่อน", "Ahead", std::to_string(given.ahead));
    lines.add("เวลารอโดยประมาณ", "Wait", workflows::wait_text_th(std::chrono::minutes(given.estimate_minutes)));
    if (given.late) {
        lines.line("มาช้ากว่าเวลานัด จึงรับเป็นคิวทั่วไป / late for the booking: an ordinary ticket");
    }
    if (given.name_differs) {
        lines.line("ชื่อในบัตรไม่ตรงกับชื่อที่จอง โปรดสอบถาม / the name is not that of the booking: please ask");
    }
    Json object{
        {"ticket", ticket_json(given.ticket)},
        {"had_one", given.had_one},
        {"late", given.late},
        {"name_differs", given.name_differs},
        {"ahead", given.ahead},
        {"estimate_minutes", given.estimate_minutes},
        {"paper", {{"number", given.paper_number}, {"pdf", text_or_null(given.file)}, {"printed", given.printed}}}};
    return {one_line(object), lines.str()};
}

Report ticket_report(const QueueTicket& ticket) {
    return {one_line(Json{{"ticket", ticket_json(ticket)}}), words(ticket) + '\n'};
}

Report called_report(const std::optional<QueueTicket>& called) {
    if (!called) {
        return {one_line(Json{{"called", nullptr}}), "ไม่มีผู้รอคิว / nobody waits\n"};
    }
    return {one_line(Json{{"called", ticket_json(*called)}}), words(*called) + '\n'};
}

Report queue_report(const std::string& date, const std::vector<QueueTicket>& tickets) {
    const auto counts = workflows::count_tickets(tickets);
    const auto mean = workflows::mean_service(tickets);
    TextLines lines;
    lines.heading("คิววันที่ " + date, "Queue of " + date);
    Json list = Json::array();
    for (const auto& ticket : tickets) {
        list.push_back(ticket_json(ticket));
        lines.line("  " + words(ticket));
    }
    lines.add("รอเรียก", "Waiting", std::to_string(counts.waiting));
    lines.add("จองไว้", "Booked", std::to_string(counts.booked));
    lines.add("เสร็จแล้ว", "Served", std::to_string(counts.served));
    const Json object{{"date", date},
                      {"waiting", counts.waiting},
                      {"priority", counts.priority},
                      {"booked", counts.booked},
                      {"parked", counts.parked},
                      {"served", counts.served},
                      {"mean_service_minutes", mean ? Json(mean->count()) : Json(nullptr)},
                      {"tickets", std::move(list)}};
    return {one_line(object), lines.str()};
}

Report booked_report(const std::string& reference, const workflows::NewBooking& booking) {
    TextLines lines;
    lines.heading("จองเวลารับบริการแล้ว รอยืนยันจากส่วนกลาง", "Booked; it counts once the centre has taken it");
    lines.line("  " + reference + "  " + domain::thai_day_long(booking.slot) + " " + domain::thai_clock(booking.slot));
    const Json object{{"booking_ref", reference},
                      {"service", std::string(domain::service_name(booking.service))},
                      {"slot", support::to_iso8601(booking.slot)},
                      {"channel", booking.channel},
                      {"citizen_id_masked", booking.citizen.masked()},
                      {"state", "waiting_for_centre"}};
    return {one_line(object), lines.str()};
}

Report bookings_report(const workflows::BookingIntake& intake, const std::vector<ports::Booking>& bookings,
                       const std::vector<QueueTicket>& tickets) {
    TextLines lines;
    lines.heading("การจองคิววันนี้", "Bookings of today");
    Json list = Json::array();
    for (const auto& booking : bookings) {
        const auto found = std::ranges::find(tickets, booking.reference, &QueueTicket::booking_ref);
        if (found == tickets.end()) {
            continue;
        }
        auto json = ticket_json(*found);
        json["channel"] = booking.channel;
        json["citizen_id_masked"] = booking.citizen.masked();
        list.push_back(std::move(json));
        lines.line("  " + booking.reference + "  " + support::to_iso8601(booking.slot) + "  " + words(*found));
    }
    if (!intake.known) {
        lines.line("ยังไม่เคยได้รับข้อมูลจากส่วนกลาง สั่ง sync feed ก่อน / nothing was ever fetched from the centre");
    } else if (intake.stale) {
        lines.line("ข้อมูลจากส่วนกลางเก่า การจองอาจไม่ครบ / the centre's data are old: bookings may be missing");
    }
    const Json object{{"taken", intake.taken},
                      {"elsewhere", intake.elsewhere},
                      {"known", intake.known},
                      {"stale", intake.stale},
                      {"bookings", std::move(list)}};
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
