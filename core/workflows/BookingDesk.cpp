#include "core/workflows/BookingDesk.h"

#include <algorithm>

#include "core/domain/LegalDays.h"
#include "core/support/Identifier.h"
#include "core/workflows/ReasonText.h"
#include "core/workflows/SlipContent.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

namespace {

constexpr int kNameLetters = 150;
constexpr std::size_t kReferenceLetters = 8;
constexpr int kMinutesOfHour = 60;

int minute_of_day(support::Timestamp at) {
    const auto begins = *support::bangkok_day_begins(support::bangkok_date(at));
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(at - begins).count());
}

std::string clock_time(int minute) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / kMinutesOfHour) + ":" + two(minute % kMinutesOfHour);
}

/// The last letters of an identifier are the random ones.
std::string new_reference(const std::string& rcode, support::Timestamp now) {
    auto letters = support::new_identifier(now);
    letters = letters.substr(letters.size() - kReferenceLetters);
    std::ranges::transform(letters, letters.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return "B-" + rcode + "-" + letters;
}

Result<Fields> fields_of(const NewBooking& wanted, support::Timestamp now, const domain::ServiceRules& rules) {
    if (!may_be_booked(wanted.service, rules)) {
        return Failure{FailureCode::ServiceNotAvailable, std::string(domain::service_name(wanted.service))};
    }
    if (wanted.channel != "walk-in" && wanted.channel != "phone") {
        return Failure{FailureCode::FieldInvalid, "channel: must be walk-in or phone"};
    }
    if (const auto objection = objection_to_slot(wanted.slot, now, rules); !objection.empty()) {
        return Failure{FailureCode::FieldInvalid, "slot: " + objection};
    }
    const auto phone = normalised_phone(wanted.phone);
    if (!phone) {
        return Failure{FailureCode::PhoneInvalid, "not a Thai mobile number"};
    }
    const auto name = typed_line("name", wanted.name_th, kNameLetters);
    if (!name) {
        return name.error();
    }
    return Fields{{"service", std::string(domain::service_name(wanted.service))},
                  {"slot", support::to_iso8601(wanted.slot)},
                  {"channel", wanted.channel},
                  {"citizen_id", wanted.citizen.digits()},
                  {"name_th", *name},
                  {"phone", *phone}};
}

}  // namespace

std::string objection_to_slot(support::Timestamp slot, support::Timestamp now, const domain::ServiceRules& rules) {
    const auto day = support::bangkok_date(slot);
    const auto today = support::bangkok_date(now);
    const domain::LegalDays days(rules.holidays);
    const int ahead = domain::LegalDays::days_between(today, day).value_or(0);
    const int minute = minute_of_day(slot);
    if (ahead < 1 || ahead > rules.booking_days_ahead) {
        return "from tomorrow to " + std::to_string(rules.booking_days_ahead) + " days ahead";
    }
    // The minute of the rules itself is in time.
    if (ahead == 1 && minute_of_day(now) > rules.booking_closes_minute) {
        return "for the next day only until " + clock_time(rules.booking_closes_minute);
    }
    if (!days.is_working_day(day)) {
        return "is no working day";
    }
    if (minute < rules.office_opens_minute || minute + rules.booking_slot_minutes > rules.office_closes_minute) {
        return "within " + clock_time(rules.office_opens_minute) + "-" + clock_time(rules.office_closes_minute);
    }
    return (minute - rules.office_opens_minute) % rules.booking_slot_minutes == 0
               ? ""
               : "every " + std::to_string(rules.booking_slot_minutes) + " minutes from " +
                     clock_time(rules.office_opens_minute);
}

bool may_be_booked(domain::ServiceKind service, const domain::ServiceRules& rules) {
    const auto found = rules.services.find(service);
    // Nobody comes for a move notified online.
    return service != domain::ServiceKind::OnlineMove && (found == rules.services.end() || found->second.enabled);
}

std::vector<BookableDay> bookable_days(support::Timestamp now, const domain::ServiceRules& rules) {
    const auto today = support::bangkok_date(now);
    const int step = std::max(1, rules.booking_slot_minutes);
    std::vector<BookableDay> days;
    for (int ahead = 1; ahead <= rules.booking_days_ahead; ++ahead) {
        BookableDay day{domain::LegalDays::plus_days(today, ahead).value_or(today), {}};
        const auto begins = *support::bangkok_day_begins(day.date);
        for (int minute = rules.office_opens_minute; minute < rules.office_closes_minute; minute += step) {
            const auto slot = begins + std::chrono::minutes(minute);
            if (objection_to_slot(slot, now, rules).empty()) {
                day.slots.push_back(slot);
            }
        }
        if (!day.slots.empty()) {
            days.push_back(std::move(day));
        }
    }
    return days;
}

Result<std::string> book_ahead(const QueuePorts& ports, const std::string& officer_id, const NewBooking& wanted) {
    const auto now = ports.clock.now();
    auto fields = fields_of(wanted, now, *ports.rules.now());
    if (!fields) {
        return fields.error();
    }
    domain::CentreMessage made;
    made.id = support::new_identifier(now);
    made.kind = "booking_made";
    made.case_id = made.id;  // a booking belongs to no case of ours; the contract wants an identifier
    made.at = now;
    made.fields = *std::move(fields);
    const auto reference = new_reference(ports.workstation.rcode, now);
    made.fields.insert({{"booking_ref", reference},
                        {"officer_id", officer_id},
                        {"rcode", ports.workstation.rcode},
                        {"workstation_id", ports.workstation.id}});
    auto sealed = ports.sealer.seal(made);
    if (!sealed) {
        return sealed.error();
    }
    const auto subject = ports.cases.blind_index(wanted.citizen);
    if (!subject) {
        return subject.error();
    }
    const auto saved = ports.book.change(support::bangkok_date(now), [&](auto&) -> Result<ports::QueueNote> {
        ports::QueueNote note;
        note.audits = {{"BOOKING_MADE", officer_id, "", *subject, "ok", reference}};
        note.messages.push_back({made.id, made.kind, "", "", "booking:" + reference, now, *std::move(sealed)});
        return note;
    });
    return saved ? Result<std::string>(reference) : saved.error();
}

}  // namespace amphoe::workflows
