#include "core/configuration/ServiceTermsFile.h"

#include <nlohmann/json.hpp>

#include "core/configuration/DatedValues.h"
#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::ServiceKind;
using domain::ServiceTerms;
using nlohmann::json;
using TermsOfAll = std::map<ServiceKind, ServiceTerms>;

constexpr std::size_t kLongestTitle = 120;  // bytes

bool good_title(const std::string& title) {
    return !title.empty() && title.size() <= kLongestTitle;
}

/// Empty when all is well. Throws json::exception for missing keys and wrong types.
std::string read_row(const json& row, TermsOfAll& all) {
    if (const auto unknown =
            unknown_keys(row, {"kind", "title_th", "title_en", "enabled", "needs_card", "offline", "note"});
        !unknown.empty()) {
        return unknown + " is not a known key";
    }
    const auto name = row.at("kind").get<std::string>();
    const auto kind = domain::service_from_name(name);
    if (!kind || all.contains(*kind)) {
        return name + (kind ? " stands twice" : " is no service of this program");
    }
    const ServiceTerms terms{row.at("title_th"), row.at("title_en"), row.at("enabled"), row.at("needs_card"),
                             row.at("offline")};
    if (!good_title(terms.title_th) || !good_title(terms.title_en)) {
        return name + ": titles need 1 to 120 bytes";
    }
    if (!terms.enabled && *kind == ServiceKind::ThaidEnrolment) {
        return name + " cannot be switched off: every visit at the desk begins with it";
    }
    all.emplace(*kind, terms);
    return {};
}

std::string read(const json& object, TermsOfAll& all) {
    if (const auto unknown = unknown_keys(object, {"version", "effective_from", "note", "services"});
        !unknown.empty()) {
        return unknown + " is not a known key";
    }
    if (object.at("version").get<std::string>().empty() ||
        !domain::LegalDays::is_date(object.at("effective_from").get<std::string>())) {
        return "needs a version and a date";
    }
    for (std::size_t at = 0; at < object.at("services").size(); ++at) {
        if (const auto objection = read_row(object.at("services").at(at), all); !objection.empty()) {
            return "services[" + std::to_string(at) + "]: " + objection;
        }
    }
    for (int kind = 0; kind <= static_cast<int>(ServiceKind::OwnData); ++kind) {
        if (!all.contains(static_cast<ServiceKind>(kind))) {
            return "services: " + std::string(domain::service_name(static_cast<ServiceKind>(kind))) + " is missing";
        }
    }
    return {};
}

}  // namespace

domain::Result<TermsOfAll> load_service_terms(const std::filesystem::path& file, const std::string& day) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    if (const auto objection = objection_to_dated_values(*object); !objection.empty()) {
        return invalid_file(file, objection);
    }
    try {
        auto days = days_of_change(*object);
        days.insert(day);
        TermsOfAll wanted;
        for (const auto& one : days) {
            TermsOfAll all;
            if (const auto objection = read(values_on(*object, one), all); !objection.empty()) {
                return invalid_file(file, (one == day ? "" : "from " + one + ": ") + objection);
            }
            if (one == day) {
                wanted = std::move(all);
            }
        }
        return wanted;
    } catch (const json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

}  // namespace amphoe::configuration
