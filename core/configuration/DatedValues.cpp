#include "core/configuration/DatedValues.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

/// Fees and other lists of things have no "value".
bool is_dated(const json& value) {
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const json& row) { return row.is_object() && row.contains("value"); });
}

std::string day_of(const json& row) {
    const auto day = row.find("effective_from");
    return day != row.end() && day->is_string() ? day->get<std::string>() : std::string{};
}

std::string objection_to_rows(const json& rows, const std::string& where) {
    std::set<std::string> days;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto place = where + '[' + std::to_string(at) + "].";
        const auto day = day_of(rows.at(at));
        if (!domain::LegalDays::is_date(day)) {
            return place + "effective_from must be a date like 2026-10-01";
        }
        if (const auto unknown = unknown_keys(rows.at(at), {"effective_from", "value", "note"}); !unknown.empty()) {
            return place + unknown + " is not a known key";
        }
        if (!days.insert(day).second) {
            return where + " has two values from " + day;
        }
    }
    return {};
}

std::string objection_in(const json& value, const std::string& where) {
    if (is_dated(value)) {
        return objection_to_rows(value, where);
    }
    std::string objection;
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items()) {
            objection = objection.empty() ? objection_in(inner, where.empty() ? key : where + '.' + key) : objection;
        }
    } else if (value.is_array()) {
        for (std::size_t at = 0; at < value.size(); ++at) {
            objection = objection.empty() ? objection_in(value[at], where + '[' + std::to_string(at) + ']') : objection;
        }
    }
    return objection;
}

void collect_days(const json& value, std::set<std::string>& days) {
    if (is_dated(value)) {
        for (const auto& row : value) {
            days.insert(day_of(row));
        }
    } else if (value.is_structured()) {
        for (const auto& inner : value) {
            collect_days(inner, days);
        }
    }
}

/// Null when the first row is still to come.
json row_on(const json& rows, const std::string& day) {
    const json* newest = nullptr;
    for (const auto& row : rows) {
        if (day_of(row) <= day && (newest == nullptr || day_of(row) > day_of(*newest))) {
            newest = &row;
        }
    }
    return newest == nullptr ? json() : newest->at("value");
}

}  // namespace

std::string objection_to_dated_values(const json& object) {
    return objection_in(object, "");
}

json values_on(const json& object, const std::string& day) {
    if (object.is_array()) {
        auto list = json::array();
        for (const auto& value : object) {
            list.push_back(values_on(value, day));
        }
        return list;
    }
    if (!object.is_object()) {
        return object;
    }
    auto result = json::object();
    for (const auto& [key, value] : object.items()) {
        if (!is_dated(value)) {
            result[key] = values_on(value, day);
        } else if (auto row = row_on(value, day); !row.is_null()) {
            result[key] = std::move(row);
        }
    }
    return result;
}

std::set<std::string> days_of_change(const json& object) {
    std::set<std::string> days;
    collect_days(object, days);
    return days;
}

}  // namespace amphoe::configuration
