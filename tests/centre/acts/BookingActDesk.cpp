#include "tests/centre/acts/BookingActDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/domain/CitizenId.h"
#include "core/domain/FreeText.h"
#include "core/domain/LegalDays.h"
#include "tests/centre/register/OneTimeCodeDesk.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr int kNameLetters = 150;
constexpr int kMostItems = 10'000;

bool is_whole_minute(support::Timestamp at) {
    return at.time_since_epoch() % std::chrono::minutes(1) == std::chrono::milliseconds(0);
}

int minute_of_day(support::Timestamp at) {
    const auto time = support::to_bangkok(at);
    return static_cast<int>(time.hour * 60 + time.minute);
}

/// Limits of W2.2 and the usual hours of a counter; a real centre has each office's own, and its holidays. The hour of
/// the day before is that of the asking.
bool can_be_booked(const ActCase& act, support::Timestamp slot, support::Timestamp asked) {
    const auto day = support::bangkok_date(slot);
    const int ahead = days_between(support::bangkok_date(asked), day);
    const bool in_time = ahead > 1 || (ahead == 1 && minute_of_day(asked) <= act.limit("booking_closes_minute"));
    const int opens = act.limit("office_opens_minute");
    const int length = act.limit("booking_slot_minutes");
    const int minute = minute_of_day(slot);
    const bool in_hours = minute >= opens && minute + length <= act.limit("office_closes_minute");
    return in_time && in_hours && (minute - opens) % length == 0 && ahead <= act.limit("booking_days_ahead") &&
           domain::LegalDays({}).is_working_day(day);
}

bool is_reference(const std::string& text, const std::string& office) {
    const auto begins = "B-" + office + "-";
    return text.starts_with(begins) && text.size() == begins.size() + 8 &&
           text.find_first_not_of("0123456789ABCDEF", begins.size()) == std::string::npos;
}

}  // namespace

std::string BookingActDesk::objection() const {
    const auto slot = support::from_iso8601(act_.text("slot"));
    if (!domain::service_from_name(act_.text("service"))) {
        return "service.unknown";
    }
    const auto asked = std::min(act_.message.at, act_.now);
    if (!slot || !is_whole_minute(*slot) || *slot <= act_.now || !can_be_booked(act_, *slot, asked)) {
        return "booking.slot_invalid";
    }
    if (!domain::CitizenId::parse(act_.text("citizen_id"))) {
        return "citizen.invalid";
    }
    if (!is_mobile_number(act_.text("phone"))) {
        return "phone.invalid";
    }
    const auto name = domain::read_free_text(act_.text("name_th"), {kNameLetters, false});
    if (!name || name->empty() || *name != act_.text("name_th")) {
        return "text.invalid";
    }
    const bool whole =
        act_.one_of("channel", {"walk-in", "phone"}) && is_reference(act_.text("booking_ref"), act_.caller.office);
    return whole ? "" : "booking.incomplete";
}

/// One person sits at one counter at a time.
bool BookingActDesk::has_that_time() const {
    const auto wanted = support::from_iso8601(act_.text("slot"));
    for (const auto& item : OfficeRecords(act_.connection).feed_after(act_.caller.office, 0, kMostItems)) {
        if (item.topic != "bookings" || item.deleted) {
            continue;
        }
        const auto value = json::parse(item.value_json, nullptr, false);
        if (value.value("citizen_id", "") == act_.text("citizen_id") &&
            support::from_iso8601(value.value("slot", "")) == wanted && value.value("state", "") == "booked") {
            return true;
        }
    }
    return false;
}

ActVerdict BookingActDesk::booking_made() {
    if (auto wrong = objection(); !wrong.empty()) {
        return {wrong};
    }
    OfficeRecords office(act_.connection);
    if (office.feed_item(act_.caller.office, "bookings", act_.text("booking_ref")) || has_that_time()) {
        return {"booking.taken"};
    }
    FeedItem item;
    item.topic = "bookings";
    item.key = act_.text("booking_ref");
    item.office = act_.caller.office;
    item.value_json = json{{"service", act_.text("service")},
                           {"slot", act_.text("slot")},
                           {"channel", act_.text("channel")},
                           {"citizen_id", act_.text("citizen_id")},
                           {"name_th", act_.text("name_th")},
                           {"phone", act_.text("phone")},
                           {"state", "booked"},
                           {"office", act_.caller.office}}
                          .dump();
    office.add_feed_item(std::move(item));
    return {"", {{"booking_ref", act_.text("booking_ref")}}};
}

ActVerdict BookingActDesk::booking_state() {
    OfficeRecords office(act_.connection);
    auto item = office.feed_item(act_.caller.office, "bookings", act_.text("booking_ref"));
    if (!item || item->deleted) {
        return {"booking.unknown"};
    }
    auto value = json::parse(item->value_json, nullptr, false);
    const auto state = value.value("state", "");
    if (state == "served" || state == "no_show") {
        return {"booking.closed"};
    }
    if (!act_.one_of("state", {"CALLED", "NO_SHOW", "SERVED", "MOVED"})) {
        return {"state.invalid"};
    }
    auto wanted = act_.text("state");
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    value["state"] = wanted;
    item->value_json = value.dump();
    office.add_feed_item(std::move(*item));
    return {""};
}

}  // namespace amphoe::centre
