#include "core/configuration/ServiceRuleFiles.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/configuration/AreaTableFile.h"
#include "core/configuration/DatedFiles.h"
#include "core/configuration/HouseEvidenceFile.h"
#include "core/configuration/JsonFile.h"
#include "core/configuration/OfficeTableFile.h"
#include "core/configuration/RuleFields.h"
#include "core/configuration/ServiceLimits.h"
#include "core/configuration/ServiceTermsFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::ServiceRules;
using nlohmann::json;

constexpr int kLargestFee = 1'000'000;  // satang

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

void read_fees(const json& object, const std::string&, ServiceRules& rules, Objection& objection) {
    refuse_unknown(object, "", {"version", "effective_from", "note", "fees", "waivers"}, objection);
    date_of(object, "", "effective_from", objection);
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

void read_holidays(const json& object, const std::string&, ServiceRules& rules, Objection& objection) {
    refuse_unknown(object, "", {"version", "effective_from", "note", "holidays"}, objection);
    date_of(object, "", "effective_from", objection);
    each_row(object, "holidays", objection, [&](const json& row, const std::string& where) {
        refuse_unknown(row, where, {"date", "title_th"}, objection);
        rules.holidays.insert(date_of(row, where, "date", objection));
    });
}

struct Ceiling {
    const char* item;
    int ServiceRules::*most;
    const char* limit;
};
constexpr std::array<Ceiling, 3> kCeilings{
    {{"move_late", &ServiceRules::move_late_ceiling_satang, "move_late_ceiling_satang"},
     {"house_late", &ServiceRules::house_late_ceiling_satang, "house_late_ceiling_satang"},
     {"card_late", &ServiceRules::card_late_ceiling_satang, "card_late_ceiling_satang"}}};

/// A fine the law does not allow must not reach the desk, whatever the fee table says.
const Ceiling* ceiling_below(const ServiceRules& rules, const domain::FeeRow& row) {
    const auto found = std::ranges::find_if(
        kCeilings, [&](const auto& ceiling) { return row.item == ceiling.item && row.satang > rules.*ceiling.most; });
    return found == kCeilings.end() ? nullptr : &*found;
}

std::string fine_above_ceiling(const ServiceRules& rules) {
    for (const auto& row : rules.fees) {
        if (const auto* below = ceiling_below(rules, row)) {
            return "fees: " + row.item + " is above " + below->limit + " (" + std::to_string(rules.*below->most) + ")";
        }
    }
    return {};
}

/// Titles of a fee of the feed: its own, else those of the item known so far, else its key.
void name_fee(const ServiceRules& rules, const json& value, domain::FeeRow& row, Objection& objection) {
    row.title_th = row.title_en = row.item;
    for (const auto& known : rules.fees) {
        if (known.item == row.item) {
            row.title_th = known.title_th;
            row.title_en = known.title_en;
        }
    }
    row.title_th = value.contains("name_th") ? text_of(value, "", "name_th", objection) : row.title_th;
    row.title_en = value.contains("name_en") ? text_of(value, "", "name_en", objection) : row.title_en;
}

using Reader = void (*)(const json&, const std::string&, ServiceRules&, Objection&);
constexpr std::array<std::pair<const char*, Reader>, 3> kReaders{
    {{"service-rules.json", read_service_limits}, {"fees.json", read_fees}, {"holidays.json", read_holidays}}};

/// The reader's objection or that of the file itself.
std::optional<domain::Failure> read_into(ServiceRules& rules, const std::filesystem::path& file, Reader read,
                                         const std::string& day) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    Objection objection;
    read(*object, day, rules, objection);
    return objection.reason().empty() ? std::nullopt : std::optional(invalid_file(file, objection.reason()));
}

}  // namespace

domain::Result<domain::Done> check_service_rule_file(const std::filesystem::path& file, const std::string& day) {
    for (const auto& [name, read] : kReaders) {
        if (name_without_day(file) == name) {
            ServiceRules rules;
            const auto objection = read_into(rules, file, read, day);
            return objection ? domain::Result<domain::Done>(*objection) : domain::Done{};
        }
    }
    return invalid_file(file, "is no file of the counter services");
}

domain::Result<ServiceRules> load_service_rules(const std::filesystem::path& folder, const std::string& day) {
    ServiceRules rules;
    for (const auto& [name, read] : kReaders) {
        const auto file = file_in_force(folder / name, day);
        // Limits that are still to come leave the program's own; without fees or holidays nothing is known of today.
        if (!file && read != read_service_limits) {
            return file.error();
        }
        if (const auto objection = read_into(rules, file ? *file : folder / name, read, day)) {
            return *objection;
        }
    }
    auto offices = load_in_force(folder / "office-codes.json", day, load_office_table);
    auto terms = offices ? load_in_force(folder / "service-catalogue.json", day,
                                         [&](const auto& file) { return load_service_terms(file, day); })
                         : offices.error();
    if (!terms) {
        return terms.error();
    }
    if (const auto above = fine_above_ceiling(rules); !above.empty()) {
        return invalid_file(folder / "fees.json", above);
    }
    rules.offices = std::move(*offices);
    auto areas = load_in_force(folder / "area-codes.json", day, load_area_table);
    if (!areas) {
        return areas.error();
    }
    rules.areas = std::move(*areas);
    auto evidence = load_in_force(folder / "house-evidence.json", day, load_house_evidence);
    if (!evidence) {
        return evidence.error();
    }
    rules.house_evidence = std::move(*evidence);
    rules.services = std::move(*terms);
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
            name_fee(rules, value, row, objection);
        }
        if (item.deleted || !value.is_object() || !objection.reason().empty() || ceiling_below(rules, row) != nullptr ||
            !domain::LegalDays::is_date(row.effective_from)) {
            left_out.push_back(item.key);
            continue;
        }
        std::erase_if(rules.fees, [&](const domain::FeeRow& known) {
            return known.item == row.item && known.effective_from == row.effective_from;
        });
        rules.fees.push_back(std::move(row));
    }
    return left_out;
}

}  // namespace amphoe::configuration
