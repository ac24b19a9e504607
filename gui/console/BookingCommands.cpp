#include "gui/console/BookingCommands.h"

#include "core/workflows/BookingDesk.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/ReasonText.h"
#include "gui/console/QueueReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {

using domain::Failure;
using domain::FailureCode;

std::vector<CommandSpec> BookingCommands::specs() {
    return {{"queue book",
             {},
             officer_options({{"service", "KIND", "บริการ / service, e.g. certified_copy", true},
                              {"citizen", "NUMBER", "เลขประจำตัวประชาชน / citizen number", true},
                              {"name", "TEXT", "ชื่อผู้จอง / name", true},
                              {"phone", "NUMBER", "เบอร์โทรศัพท์มือถือ / mobile number", true},
                              {"slot", "TIME", "เวลานัด / YYYY-MM-DDTHH:MM in Bangkok", true},
                              {"channel", "WAY", "ช่องทาง / phone or walk-in; phone when left out"}}),
             "จองเวลารับบริการล่วงหน้า",
             "Book a time on a later day",
             [](const auto& context, const auto& arguments) { return BookingCommands(context).book(arguments); }},
            {"queue bookings",
             {},
             {{"refresh", "", "รับข้อมูลล่าสุดจากส่วนกลางก่อน / ask the centre first"}},
             "นำการจองของวันนี้เข้าคิว",
             "Take today's bookings into the queue",
             [](const auto& context, const auto& arguments) { return BookingCommands(context).bookings(arguments); }}};
}

CommandResult BookingCommands::book(const Arguments& arguments) const {
    const auto service = domain::service_from_name(arguments.value("service"));
    const auto citizen = domain::CitizenId::parse(arguments.value("citizen"));
    const auto slot = workflows::typed_moment(arguments.value("slot"));
    if (!service || !citizen) {
        return service ? Failure{FailureCode::CitizenNumberInvalid, "--citizen"}
                       : Failure{FailureCode::ServiceUnknown, "--service"};
    }
    if (!slot) {
        return usage_error("--slot must be YYYY-MM-DDTHH:MM");
    }
    const auto ports = context_.assembly.queue();
    const auto person = ports ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : ports.error();
    if (!person) {
        return person.error();
    }
    const workflows::NewBooking wanted{
        *service, *citizen, arguments.value("name"), arguments.value("phone"), arguments.value_or("channel", "phone"),
        *slot};
    const auto reference = workflows::book_ahead(ports->get(), person->officer().id, wanted);
    return reference ? CommandResult(booked_report(*reference, wanted)) : CommandResult(reference.error());
}

CommandResult BookingCommands::bookings(const Arguments& arguments) const {
    const auto ports = context_.assembly.queue();
    if (!ports) {
        return ports.error();
    }
    std::optional<Failure> not_followed;
    if (arguments.has("refresh")) {
        const auto desk = context_.assembly.sync_desk();
        not_followed = desk ? desk->get().follow_feed(context_.stop).failure : std::optional(desk.error());
    }
    const auto intake = workflows::take_todays_bookings(ports->get(), "");
    const auto known = intake ? ports->get().tables.bookings() : intake.error();
    const auto tickets = known ? workflows::QueueDesk(ports->get(), "").today() : known.error();
    return tickets ? CommandResult(bookings_report(*intake, *known, *tickets), not_followed)
                   : CommandResult(tickets.error());
}

}  // namespace amphoe::gui::console
