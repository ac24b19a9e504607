#include "core/configuration/ServiceRuleFiles.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/configuration/AreaTableFile.h"
#include "core/configuration/JsonFile.h"
#include "core/configuration/OfficeTableFile.h"
#include "core/domain/LegalDays.h"

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

constexpr std::array<Limit, 24> kLimits{{
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
    {"no_show_calls", &ServiceRules::no_show_calls, 1, 10},
    {"no_show_minutes", &ServiceRules::no_show_minutes, 1, 240},
    {"queue_service_minutes", &ServiceRules::queue_service_minutes, 1, 120},
    {"record_fresh_minutes", &ServiceRules::record_fresh_minutes, 1, 60},
    {"outreach_package_hours", &ServiceRules::outreach_package_hours, 2, 168},
    {"outreach_warning_hours", &ServiceRules::outreach_warning_hours, 1, 167},
}};

constexpr int kLargestFee = 1'000'000;  // satang

/// What is wrong, said once; empty while all is well.
class Objection {
  public:
    void say(const std::string& reason) {
        if (reason_.empty()) {
            reason_ = reason;
        }
    }
    const std::string& reason() const { return reason_; }

  private:
    std::string reason_;
};

std::string text_of(const json& object, const std::string& where, const char* key, Objection& objection) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) {
        objection.say(where + key + (found == object.end() ? " is missing" : " must be a text"));
        return {};
    }
    return found->get<std::string>();
}

std::string date_of(const json& object, const std::string& where, const char* key, Objection& objection) {
    auto text = text_of(object, where, key, objection);
    if (!domain::LegalDays::is_date(text)) {
        objection.say(where + key + " must be a date like 2026-10-01");
    }
    return text;
}

int number_of(const json& object, const std::string& where, const char* key, int least, int most,
              Objection& objection) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer() || found->get<double>() < least ||
        found->get<double>() > most) {
        objection.say(where + key +
                      (found == object.end()
                           ? " is missing"
                           : " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most)));
        return least;
    }
    return found->get<int>();
}

void refuse_unknown(const json& object, const std::string& where, const std::vector<std::string>& known,
                    Objection& objection) {
    if (const auto unknown = unknown_keys(object, known); !unknown.empty()) {
        objection.say(where + unknown + " is not a known key");
    }
}

void read_limits(const json& object, ServiceRules& rules, Objection& objection) {
    std::vector<std::string> known{"version", "effective_from", "note"};
    for (const auto& limit : kLimits) {
        known.emplace_back(limit.key);
        rules.*limit.field = number_of(object, "", limit.key, limit.least, limit.most, objection);
    }
    refuse_unknown(object, "", known, objection);
    rules.version = text_of(object, "", "version", objection);
    rules.effective_from = date_of(object, "", "effective_from", objection);
    if (rules.card_first_age >= rules.card_last_age) {
        objection.say("card_first_age must be below card_last_age");
    }
    if (rules.outreach_warning_hours >= rules.outreach_package_hours) {
        objection.say("outreach_warning_hours must be below outreach_package_hours");
    }
}

/// The objects of a list, each with its place for messages.
template <class Read>
void each_row(const json& object, const char* list, Objection& objection, Read read) {
    const auto found = object.find(list);
    if (found == object.end() || !found->is_array()) {
        objection.say(std::string(list) + " must be a list");
        return;
    }
    for (std::size_t index = 0; index < found->size(); ++index) {
        const auto where = std::string(list) + '[' + std::to_string(index) + "].";
        if (!found->at(index).is_object()) {
            objection.say(where + " must be an object");
            return;
        }
        read(found->at(index), where);
    }
}

/// A waiver of a misspelt item would never apply, without a word.
void refuse_unknown_item(const ServiceRules& rules, const std::string& where, Objection& objection) {
    const auto& item = rules.waivers.back().item;
    const bool known =
        std::any_of(rules.fees.begin(), rules.fees.end(), [&](const auto& row) { return row.item == item; });
    if (!known) {
        objection.say(where + "item: no fee is called " + item);
    }
}

void read_fees(const json& object, ServiceRules& rules, Objection& objection) {
    refuse_unknown(object, "", {"version", "effective_from", "note", "fees", "waivers"}, objection);
    each_row(object, "fees", objection, [&](const json& row, const std::string& where) {
        refuse_unknown(row, where, {"item", "title_th", "title_en", "satang", "effective_from", "confirmed", "note"},
                       objection);
        rules.fees.push_back({text_of(row, where, "item", objection), text_of(row, where, "title_th", objection),
                              text_of(row, where, "title_en", objection),
                              number_of(row, where, "satang", 0, kLargestFee, objection),
                              date_of(row, where, "effective_from", objection)});
    });
    each_row(object, "waivers", objection, [&](const json& row, const std::string& where) {
        refuse_unknown(row, where, {"item", "ccaatt", "from", "until", "reason_th", "satang", "note"}, objection);
        const auto area = row.contains("ccaatt") ? text_of(row, where, "ccaatt", objection) : std::string{};
        if (area.size() > 6 || area.find_first_not_of("0123456789") != std::string::npos) {
            objection.say(where + "ccaatt must be at most 6 digits");
        }
        rules.waivers.push_back(
            {text_of(row, where, "item", objection), area, date_of(row, where, "from", objection),
             date_of(row, where, "until", objection), text_of(row, where, "reason_th", objection),
             row.contains("satang") ? number_of(row, where, "satang", 0, kLargestFee, objection) : 0});
        refuse_unknown_item(rules, where, objection);
        if (rules.waivers.back().until < rules.waivers.back().from) {
            objection.say(where + "until is before from");
        }
    });
    for (std::size_t index = 0; index < rules.fees.size(); ++index) {
        for (std::size_t other = 0; other < index; ++other) {
            if (rules.fees[index].item == rules.fees[other].item &&
                rules.fees[index].effective_from == rules.fees[other].effective_from) {
                objection.say("fees: " + rules.fees[index].item + " stands twice with the same date");
            }
        }
    }
}

void read_holidays(const json& object, ServiceRules& rules, Objection& objection) {
    refuse_unknown(object, "", {"version", "effective_from", "note", "holidays"}, objection);
    each_row(object, "holidays", objection, [&](const json& row, const std::string& where) {
        refuse_unknown(row, where, {"date", "title_th"}, objection);
        rules.holidays.insert(date_of(row, where, "date", objection));
    });
}

}  // namespace

domain::Result<ServiceRules> load_service_rules(const std::filesystem::path& folder) {
    using Reader = void (*)(const json&, ServiceRules&, Objection&);
    ServiceRules rules;
    const std::array<std::pair<const char*, Reader>, 3> files{
        {{"service-rules.json", read_limits}, {"fees.json", read_fees}, {"holidays.json", read_holidays}}};
    for (const auto& [name, read] : files) {
        const auto file = folder / name;
        const auto object = read_json_object(file);
        if (!object) {
            return object.error();
        }
        Objection objection;
        read(*object, rules, objection);
        if (!objection.reason().empty()) {
            return invalid_file(file, objection.reason());
        }
    }
    auto offices = load_office_table(folder / "office-codes.json");
    if (!offices) {
        return offices.error();
    }
    rules.offices = std::move(*offices);
    auto areas = load_area_table(folder / "area-codes.json");
    if (!areas) {
        return areas.error();
    }
    rules.areas = std::move(*areas);
    return rules;
}

std::vector<std::string> add_feed_fees(ServiceRules& rules, const std::vector<domain::FeedItem>& items) {
    std::vector<std::string> left_out;
    for (const auto& item : items) {
        const auto value = json::parse(item.value, nullptr, false);
        Objection objection;
        domain::FeeRow row{item.key, "", "", 0, item.effective_from.empty() ? "1970-01-01" : item.effective_from};
        if (value.is_object()) {
            row.satang = number_of(value, "", "satang", 0, kLargestFee, objection);
        }
        if (item.deleted || !value.is_object() || !objection.reason().empty() ||
            !domain::LegalDays::is_date(row.effective_from)) {
            left_out.push_back(item.key);
            continue;
        }
        for (const auto& known : rules.fees) {
            if (known.item == row.item) {
                row.title_th = known.title_th;
                row.title_en = known.title_en;
            }
        }
        row.title_th = value.value("name_th", row.title_th.empty() ? row.item : row.title_th);
        row.title_en = value.value("name_en", row.title_en.empty() ? row.item : row.title_en);
        std::erase_if(rules.fees, [&](const domain::FeeRow& known) {
            return known.item == row.item && known.effective_from == row.effective_from;
        });
        rules.fees.push_back(std::move(row));
    }
    return left_out;
}

}  // namespace amphoe::configuration
