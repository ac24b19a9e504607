#include "core/configuration/ServiceLimits.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/configuration/DatedValues.h"

namespace amphoe::configuration {
namespace {

using domain::ServiceRules;
using nlohmann::json;

/// A number of service-rules.json: where it goes and between which values it makes sense.
struct Limit {
    const char* key;
    int ServiceRules::*field;
    int least;
    int most;
};

constexpr std::array<Limit, 47> kLimits{{
    {"move_notice_days", &ServiceRules::move_notice_days, 1, 365},
    {"move_notice_stale_days", &ServiceRules::move_notice_stale_days, 1, 365},
    {"destination_persons", &ServiceRules::destination_persons, 1, 20},
    {"house_notice_days", &ServiceRules::house_notice_days, 1, 365},
    {"house_number_days_local", &ServiceRules::house_number_days_local, 1, 365},
    {"house_number_days_district", &ServiceRules::house_number_days_district, 1, 365},
    {"card_first_age", &ServiceRules::card_first_age, 0, 20},
    {"card_last_age", &ServiceRules::card_last_age, 21, 130},
    {"card_apply_days", &ServiceRules::card_apply_days, 1, 365},
    {"referee_age", &ServiceRules::referee_age, 15, 60},
    {"age_of_majority", &ServiceRules::age_of_majority, 15, 25},
    {"copies_at_most", &ServiceRules::copies_at_most, 1, 100},
    {"purpose_letters", &ServiceRules::purpose_letters, 10, 200},
    {"persons_per_phone", &ServiceRules::persons_per_phone, 1, 20},
    {"tangrat_tries_per_day", &ServiceRules::tangrat_tries_per_day, 1, 50},
    {"token_screen_minutes", &ServiceRules::token_screen_minutes, 1, 60},
    {"token_paper_days", &ServiceRules::token_paper_days, 1, 30},
    {"booking_days_ahead", &ServiceRules::booking_days_ahead, 1, 90},
    {"booking_closes_minute", &ServiceRules::booking_closes_minute, 0, 1440},
    {"booking_slot_minutes", &ServiceRules::booking_slot_minutes, 5, 240},
    {"office_opens_minute", &ServiceRules::office_opens_minute, 0, 1439},
    {"office_closes_minute", &ServiceRules::office_closes_minute, 1, 1440},
    {"no_show_calls", &ServiceRules::no_show_calls, 1, 10},
    {"no_show_minutes", &ServiceRules::no_show_minutes, 1, 240},
    {"queue_service_minutes", &ServiceRules::queue_service_minutes, 1, 120},
    {"record_fresh_minutes", &ServiceRules::record_fresh_minutes, 1, 60},
    {"outreach_package_hours", &ServiceRules::outreach_package_hours, 2, 168},
    {"outreach_warning_hours", &ServiceRules::outreach_warning_hours, 1, 167},
    {"rights_answer_days", &ServiceRules::rights_answer_days, 1, 90},
    {"delegation_letter_days", &ServiceRules::delegation_letter_days, 1, 365},
    {"move_late_ceiling_satang", &ServiceRules::move_late_ceiling_satang, 0, 500'000},
    {"card_late_ceiling_satang", &ServiceRules::card_late_ceiling_satang, 0, 500'000},
    {"house_late_ceiling_satang", &ServiceRules::house_late_ceiling_satang, 0, 500'000},
    {"house_number_soon_percent", &ServiceRules::house_number_soon_percent, 1, 99},
    {"house_number_over_percent", &ServiceRules::house_number_over_percent, 2, 100},
    {"online_move_working_days", &ServiceRules::online_move_working_days, 1, 30},
    {"register_questions", &ServiceRules::register_questions, 1, 5},
    {"register_answers_right", &ServiceRules::register_answers_right, 1, 5},
    {"breach_notice_hours", &ServiceRules::breach_notice_hours, 1, 168},
    {"outbox_late_hours", &ServiceRules::outbox_late_hours, 1, 167},
    {"outbox_overdue_hours", &ServiceRules::outbox_overdue_hours, 2, 168},
    {"clock_warning_minutes", &ServiceRules::clock_warning_minutes, 1, 59},
    {"clock_blocking_minutes", &ServiceRules::clock_blocking_minutes, 2, 60},
    {"battery_low_percent", &ServiceRules::battery_low_percent, 2, 90},
    {"battery_critical_percent", &ServiceRules::battery_critical_percent, 1, 89},
    {"battery_exchange_seconds", &ServiceRules::battery_exchange_seconds, 10, 600},
    {"battery_preview_ms", &ServiceRules::battery_preview_ms, 33, 500},
}};

/// The limits as they read on `day`. Before the file, or the first row of a limit, counts the program knows the value
/// of today's law itself.
void read_limits_of(const json& object, const std::string& day, const std::string& where, ServiceRules& rules,
                    Objection& objection) {
    const auto values = day < rules.effective_from ? json::object() : values_on(object, day);
    for (const auto& limit : kLimits) {
        if (!object.contains(limit.key)) {
            objection.say(std::string(limit.key) + " is missing");
        } else if (values.contains(limit.key)) {
            rules.*limit.field = number_of(values, where, limit.key, limit.least, limit.most, objection);
        }
    }
    if (rules.card_first_age >= rules.card_last_age) {
        objection.say(where + "card_first_age must be below card_last_age");
    }
    if (rules.office_opens_minute >= rules.office_closes_minute) {
        objection.say(where + "office_opens_minute must be below office_closes_minute");
    }
    if (rules.outreach_warning_hours >= rules.outreach_package_hours) {
        objection.say(where + "outreach_warning_hours must be below outreach_package_hours");
    }
    if (rules.house_number_soon_percent >= rules.house_number_over_percent) {
        objection.say(where + "house_number_soon_percent must be below house_number_over_percent");
    }
    if (rules.register_answers_right > rules.register_questions) {
        objection.say(where + "register_answers_right must not be above register_questions");
    }
    if (rules.outbox_late_hours >= rules.outbox_overdue_hours) {
        objection.say(where + "outbox_late_hours must be below outbox_overdue_hours");
    }
    if (rules.clock_warning_minutes >= rules.clock_blocking_minutes) {
        objection.say(where + "clock_warning_minutes must be below clock_blocking_minutes");
    }
    if (rules.battery_critical_percent >= rules.battery_low_percent) {
        objection.say(where + "battery_critical_percent must be below battery_low_percent");
    }
}

}  // namespace

void read_service_limits(const json& object, const std::string& day, ServiceRules& rules, Objection& objection) {
    std::vector<std::string> known{"version", "effective_from", "note"};
    for (const auto& limit : kLimits) {
        known.emplace_back(limit.key);
    }
    refuse_unknown(object, "", known, objection);
    rules.version = text_of(object, "", "version", objection);
    rules.effective_from = date_of(object, "", "effective_from", objection);
    if (const auto dated = objection_to_dated_values(object); !dated.empty()) {
        objection.say(dated);
        return;
    }
    auto days = days_of_change(object);
    days.insert(rules.effective_from);
    days.erase(day);
    const ServiceRules plain = rules;
    read_limits_of(object, day, "", rules, objection);
    // What will count later must make sense now: nobody is at the desk to correct it on that morning.
    for (const auto& later : days) {
        ServiceRules then = plain;
        read_limits_of(object, later, "from " + later + ": ", then, objection);
    }
}

}  // namespace amphoe::configuration
