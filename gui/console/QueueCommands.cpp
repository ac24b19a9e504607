#include "gui/console/QueueCommands.h"

#include <algorithm>

#include "core/domain/LegalDays.h"
#include "core/workflows/QueueOrder.h"
#include "core/workflows/QueuePaper.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::QueueTicket;
using domain::Result;
using workflows::QueueDesk;
using workflows::QueuePorts;

CommandSpec act_on_ticket(const char* name, const char* help_th, const char* help_en, QueueCommands::Act act,
                          std::vector<OptionSpec> options = {}) {
    return {std::string("queue ") + name,
            {"NUMBER"},
            officer_options(std::move(options)),
            help_th,
            help_en,
            [act](const auto& context, const auto& arguments) { return QueueCommands(context).act(arguments, act); }};
}

Result<domain::ServiceKind> service_of(const Arguments& arguments) {
    const auto service = domain::service_from_name(arguments.value("service"));
    return service ? Result<domain::ServiceKind>(*service) : Failure{FailureCode::ServiceUnknown, "--service"};
}

/// Whose the booking is, when the person comes with one that still stands.
std::string booking_of(const Arguments& arguments, const std::optional<QueueTicket>& matched) {
    const bool booked = matched && matched->state == domain::QueueState::Booked;
    return arguments.value_or("booking", booked ? matched->booking_ref : "");
}

std::vector<CommandSpec> ticket_acts() {
    return {act_on_ticket("skip", "ผู้ถูกเรียกไม่อยู่ ให้ต่อท้ายคิว", "Called and not here: behind the others",
                          [](QueueDesk& desk, const Arguments& given) { return desk.skip(given.argument(0)); }),
            act_on_ticket("park", "พักคิวไว้ก่อน", "Set a ticket aside",
                          [](QueueDesk& desk, const Arguments& given) { return desk.park(given.argument(0)); }),
            act_on_ticket("resume", "ให้คิวที่พักไว้กลับมารอ", "Let a ticket wait again",
                          [](QueueDesk& desk, const Arguments& given) { return desk.resume(given.argument(0)); }),
            act_on_ticket("no-show", "บันทึกว่าไม่มาตามคิว", "The person did not come",
                          [](QueueDesk& desk, const Arguments& given) { return desk.no_show(given.argument(0)); }),
            act_on_ticket("serve", "เริ่มให้บริการ", "The person sits down",
                          [](QueueDesk& desk, const Arguments& given) { return desk.start(given.argument(0)); }),
            act_on_ticket("end", "ให้บริการเสร็จ", "The person was served",
                          [](QueueDesk& desk, const Arguments& given) { return desk.end(given.argument(0)); }),
            act_on_ticket("transfer", "เปลี่ยนบริการของคิว", "Wait for another service",
                          [](QueueDesk& desk, const Arguments& given) -> Result<QueueTicket> {
                              const auto service = service_of(given);
                              return service ? desk.transfer(given.argument(0), *service) : service.error();
                          },
                          {{"service", "KIND", "บริการ / service, e.g. certified_copy", true}})};
}

}  // namespace

std::vector<CommandSpec> QueueCommands::specs() {
    std::vector<CommandSpec> all{
        {"queue ticket",
         {},
         {{"service", "KIND", "บริการ / service, e.g. certified_copy; not needed with a booking"},
          {"lane", "LANE", "คิวพิเศษ / elderly, disabled, pregnant or monk"},
          {"booking", "REF", "เลขที่จอง / reference of a booking"},
          {"citizen", "NUMBER", "เลขประจำตัว ใช้หาการจอง / citizen number, finds the booking"},
          {"card", "", "อ่านบัตรประชาชนเพื่อหาการจอง / read the card instead"},
          {"out", "FILE", "ไฟล์ PDF / the ticket as PDF"},
          {"print", "", "พิมพ์บัตรคิว / print it"},
          {"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER; the setting's when left out"}},
         "ออกบัตรคิว",
         "Give a queue ticket",
         [](const auto& context, const auto& arguments) { return QueueCommands(context).ticket(arguments); }},
        {"queue list",
         {},
         {{"date", "DATE", "วันที่ / day in Bangkok, YYYY-MM-DD; today when left out"}},
         "คิวของวัน",
         "Tickets of a day",
         [](const auto& context, const auto& arguments) { return QueueCommands(context).list(arguments); }},
        {"queue call",
         {"[NUMBER]"},
         officer_options({}),
         "เรียกคิวถัดไป หรือเรียกซ้ำ",
         "Call the next one, or a number again",
         [](const auto& context, const auto& arguments) { return QueueCommands(context).call(arguments); }}};
    for (auto& act : ticket_acts()) {
        all.push_back(std::move(act));
    }
    return all;
}

Result<QueueCommands::Comer> QueueCommands::comer(const Arguments& arguments, const QueuePorts& ports) const {
    Comer known;
    std::optional<domain::CitizenId> citizen;
    if (arguments.has("citizen")) {
        citizen = domain::CitizenId::parse(arguments.value("citizen"));
        if (!citizen) {
            return Failure{FailureCode::CitizenNumberInvalid, "--citizen"};
        }
    }
    if (arguments.has("card")) {
        const auto card =
            context_.assembly.card_reader().read({"", std::chrono::seconds(10), false}, {}, context_.stop);
        if (!card) {
            return card.error();
        }
        citizen = card->citizen_id;
        known.first_th = card->name_th.first;
        known.last_th = card->name_th.last;
    }
    if (citizen) {
        auto index = ports.cases.blind_index(*citizen);
        if (!index) {
            return index.error();
        }
        known.index = *index;
    }
    return known;
}

Result<GivenTicket> QueueCommands::given(const Arguments& arguments, const QueuePorts& ports,
                                         const Comer& comer) const {
    QueueDesk desk(ports, "");
    const auto matched = desk.match(comer.index);
    if (!matched) {
        return matched.error();
    }
    GivenTicket given;
    if (*matched && (*matched)->state != domain::QueueState::Booked) {
        given.ticket = **matched;
        given.had_one = true;
        return given;
    }
    auto service = service_of(arguments);
    if (const auto booking = booking_of(arguments, *matched); !booking.empty()) {
        const auto ticket = desk.arrive_booked(booking, comer.index);
        given.late = !ticket && ticket.error().code == FailureCode::LimitReached;
        if (!ticket && !given.late) {
            return ticket.error();
        }
        if (ticket) {
            given.ticket = *ticket;
            const auto differs = comer.first_th.empty()
                                     ? Result<bool>(false)
                                     : workflows::booking_name_differs(ports, booking, comer.first_th, comer.last_th);
            given.name_differs = differs && *differs;
            return given;
        }
        service = *matched ? Result<domain::ServiceKind>((*matched)->service) : service;
    }
    const auto lane = domain::queue_lane_from_name(arguments.value_or("lane", "none"));
    if (!lane || *lane == domain::QueueLane::Booked || !service) {
        return service ? usage_error("--lane must be elderly, disabled, pregnant or monk") : service.error();
    }
    auto ticket = desk.arrive(*service, *lane, comer.index);
    if (!ticket) {
        return ticket.error();
    }
    given.ticket = std::move(*ticket);
    return given;
}

Result<Done> QueueCommands::make_paper(const Arguments& arguments, const QueuePorts& ports, GivenTicket& given) const {
    const auto tickets = QueueDesk(ports, "").today();
    const auto number = tickets ? ports.cases.next_document_number("D09", ports.clock.now()) : tickets.error();
    if (!number) {
        return number.error();
    }
    given.ahead = workflows::people_before(*tickets, given.ticket.number);
    given.estimate_minutes = static_cast<int>(
        workflows::estimated_wait(*tickets, given.ahead, std::chrono::minutes(ports.rules->queue_service_minutes))
            .count());
    auto content = workflows::queue_ticket_paper(ports, *tickets, given.ticket);
    content.number = given.paper_number = *number;
    const auto paper = context_.assembly.renderer().render(content);
    if (!paper) {
        return paper.error();
    }
    given.file = arguments.value("out");
    if (!given.file.empty() && !write_private(given.file, paper->pdf)) {
        return Failure{FailureCode::FileNotWritable, "--out"};
    }
    if (arguments.has("print") || arguments.has("printer")) {
        const auto settings = context_.assembly.settings();
        const auto usual = settings ? settings->papers.printer_for(domain::DocumentKind::QueueTicket) : "";
        ports::PrintRequest request;
        request.printer = arguments.value_or("printer", usual);
        request.title = *number;
        request.pdf = paper->pdf;
        if (const auto printed = context_.assembly.printer().print(request, {}, context_.stop); !printed) {
            return printed.error();
        }
        given.printed = true;
    }
    return Done{};
}

CommandResult QueueCommands::ticket(const Arguments& arguments) const {
    const auto ports = context_.assembly.queue();
    if (!ports) {
        return ports.error();
    }
    const auto person = comer(arguments, ports->get());
    auto given = person ? this->given(arguments, ports->get(), *person) : Result<GivenTicket>(person.error());
    if (!given) {
        return given.error();
    }
    // The ticket stands whatever becomes of its paper.
    const auto paper = make_paper(arguments, ports->get(), *given);
    return {given_report(*given), paper ? std::nullopt : std::optional(paper.error())};
}

CommandResult QueueCommands::list(const Arguments& arguments) const {
    const auto date = arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
    if (!domain::LegalDays::is_date(date)) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    const auto ports = context_.assembly.queue();
    auto tickets = ports ? ports->get().book.read(date) : ports.error();
    if (!tickets) {
        return tickets.error();
    }
    std::ranges::stable_sort(*tickets, workflows::comes_before);
    return queue_report(date, *tickets);
}

CommandResult QueueCommands::call(const Arguments& arguments) const {
    const auto ports = context_.assembly.queue();
    const auto person = ports ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : ports.error();
    if (!person) {
        return person.error();
    }
    QueueDesk desk(ports->get(), person->officer().id);
    const auto called = arguments.count() == 0 ? desk.call_next() : desk.call(arguments.argument(0));
    if (!called && arguments.count() == 0 && called.error().code == FailureCode::CaseUnknown) {
        return called_report(std::nullopt);
    }
    return called ? CommandResult(called_report(*called)) : CommandResult(called.error());
}

CommandResult QueueCommands::act(const Arguments& arguments, Act what) const {
    const auto ports = context_.assembly.queue();
    const auto person = ports ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : ports.error();
    if (!person) {
        return person.error();
    }
    QueueDesk desk(ports->get(), person->officer().id);
    const auto changed = what(desk, arguments);
    return changed ? CommandResult(ticket_report(*changed)) : CommandResult(changed.error());
}

}  // namespace amphoe::gui::console
