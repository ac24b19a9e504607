#include "core/configuration/KpiFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/support/Time.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

bool is_day(const std::string& text) {
    return support::bangkok_day_begins(text).has_value();
}

/// False when one of the names is no service.
bool read_services(const json& names, std::set<domain::ServiceKind>& services) {
    for (const auto& name : names) {
        const auto service = domain::service_from_name(name.get<std::string>());
        if (!service) {
            return false;
        }
        services.insert(*service);
    }
    return true;
}

/// False when a year or a percentage makes no sense.
bool read_targets(const json& targets, domain::KpiRules& rules) {
    for (const auto& [year, percent] : targets.items()) {
        const bool four_digits = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
        if (!four_digits || !percent.is_number_integer() || percent < 0 || percent > 100) {
            return false;
        }
        rules.targets.emplace_back(std::stoi(year), percent.get<int>());
    }
    std::ranges::sort(rules.targets);
    return true;
}

/// False when a day, a number or a source makes no sense. Files of older versions have no such key.
bool read_eligible(const json& object, domain::KpiRules& rules) {
    const auto rows = object.value("eligible_persons", json::array());
    for (const auto& row : rows) {
        if (!unknown_keys(row, {"as_of", "persons", "source"}).empty()) {
            return false;
        }
        domain::EligiblePersons one{row.at("as_of"), row.at("persons"), row.at("source")};
        if (!is_day(one.as_of) || one.persons < 1 || !row.at("persons").is_number_integer() || one.source.empty()) {
            return false;
        }
        rules.eligible.push_back(std::move(one));
    }
    std::ranges::sort(rules.eligible, {}, &domain::EligiblePersons::as_of);
    return true;
}

/// False when a reference has no day or no source. Files of older versions have no such key.
bool read_references(const json& object, domain::KpiRules& rules) {
    const auto rows = object.value("references", json::array());
    for (const auto& row : rows) {
        rules.references.push_back({row.at("text_th"), row.at("text_en"), row.at("as_of"), row.at("source")});
        const auto& one = rules.references.back();
        if (one.text_th.empty() || one.source.empty() || !is_day(one.as_of)) {
            return false;
        }
    }
    return true;
}

bool read_baseline(const json& baseline, domain::KpiRules& rules) {
    if (baseline.is_null()) {
        return true;
    }
    rules.baseline = domain::KpiPeriod{baseline.at("from"), baseline.at("until")};
    return is_day(rules.baseline->from) && is_day(rules.baseline->until) &&
           rules.baseline->from <= rules.baseline->until;
}

/// Empty when all is well.
std::string read(const json& object, domain::KpiRules& rules) {
    const auto unknown = unknown_keys(object, {"version", "effective_from", "note", "baseline", "targets", "e_services",
                                               "digital_id_services", "eligible_persons", "references"});
    if (!unknown.empty()) {
        return "has unknown keys: " + unknown;
    }
    rules.version = object.at("version");
    rules.effective_from = object.at("effective_from");
    if (rules.version.empty() || !is_day(rules.effective_from)) {
        return "needs a version and a date";
    }
    if (!read_baseline(object.at("baseline"), rules)) {
        return "baseline must be null or two days, the first one first";
    }
    if (!read_targets(object.at("targets"), rules)) {
        return "targets must be fiscal years (BE) with whole percentages";
    }
    if (!read_eligible(object, rules)) {
        return "eligible_persons must be a list of as_of (a day), persons (above 0) and source";
    }
    if (!read_references(object, rules)) {
        return "references need a text, a day and a source";
    }
    if (!read_services(object.at("e_services"), rules.e_services) ||
        !read_services(object.at("digital_id_services"), rules.digital_id_services)) {
        return "names a service that is not offered";
    }
    return std::ranges::includes(rules.e_services, rules.digital_id_services)
               ? ""
               : "digital_id_services must all be e_services";
}

}  // namespace

domain::Result<domain::KpiRules> load_kpi_rules(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    try {
        domain::KpiRules rules;
        const auto objection = read(*object, rules);
        return objection.empty() ? domain::Result<domain::KpiRules>(rules) : invalid_file(file, objection);
    } catch (const json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

}  // namespace amphoe::configuration
