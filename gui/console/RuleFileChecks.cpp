#include "gui/console/RuleFileChecks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "core/configuration/AgencyFiles.h"
#include "core/configuration/AreaTableFile.h"
#include "core/configuration/DatedFiles.h"
#include "core/configuration/FvsRegistryFile.h"
#include "core/configuration/HouseEvidenceFile.h"
#include "core/configuration/JsonFile.h"
#include "core/configuration/KpiFile.h"
#include "core/configuration/OfficeTableFile.h"
#include "core/configuration/RuleFiles.h"
#include "core/configuration/ServiceRuleFiles.h"
#include "core/configuration/ServiceTermsFile.h"
#include "core/configuration/TangratServicesFile.h"
#include "core/domain/LegalDays.h"
#include "core/face/FaceThresholdFile.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using std::filesystem::path;
using Found = std::optional<Failure>;
using Check = std::function<Found(const path&, const std::string&)>;

template <class Value>
Found found_in(const domain::Result<Value>& loaded) {
    return loaded ? std::nullopt : Found(loaded.error());
}

/// For a loader that knows no day.
template <class Load>
Check plain(Load load) {
    return [load](const path& file, const std::string&) { return found_in(load(file)); };
}

template <class Load>
Check dated(Load load) {
    return [load](const path& file, const std::string& day) { return found_in(load(file, day)); };
}

/// Steps are those of the checklist beside the directory, where there is one.
Found wrong_agencies(const path& file, const std::string&) {
    const auto directory = configuration::load_agencies(file);
    const auto beside = file.parent_path() / "agency-connection.json";
    const auto forms = directory && std::filesystem::exists(beside)
                           ? configuration::load_connection_forms(beside)
                           : domain::Result<domain::ConnectionForms>(domain::Failure{});
    return directory && forms ? found_in(configuration::check_agency_steps(*directory, *forms)) : found_in(directory);
}

std::map<std::string, Check> known_files() {
    const auto service_rules = dated(configuration::check_service_rule_file);
    return {{"agencies.json", wrong_agencies},
            {"area-codes.json", plain(configuration::load_area_table)},
            {"agency-connection.json", plain(configuration::load_connection_forms)},
            {"consent-notice.json", plain(configuration::load_consent_notice)},
            {"enrolment-rules.json", dated(configuration::load_enrolment_rules)},
            {"face-thresholds.json", plain(face::load_face_thresholds)},
            {"fees.json", service_rules},
            {"fvs-registry.json", plain(configuration::load_fvs_registry)},
            {"holidays.json", service_rules},
            {"house-evidence.json", plain(configuration::load_house_evidence)},
            {"kpi.json", plain(configuration::load_kpi_rules)},
            {"office-codes.json", plain(configuration::load_office_table)},
            {"retention.json", dated(configuration::load_retention_rules)},
            {"service-catalogue.json", dated(configuration::load_service_terms)},
            {"service-rules.json", service_rules},
            {"tangrat-services.json", plain(configuration::load_tangrat_services)}};
}

/// Empty when there is none.
std::string effective_from(const nlohmann::json& object) {
    const auto day = object.find("effective_from");
    return day != object.end() && day->is_string() ? day->get<std::string>() : std::string{};
}

Found wrong_day(const path& file, const std::string& begins) {
    if (!domain::LegalDays::is_date(begins)) {
        return configuration::invalid_file(file, "effective_from must be a date like 2026-10-01");
    }
    const auto named = configuration::day_in_name(file);
    return named.empty() || named == begins
               ? std::nullopt
               : Found(configuration::invalid_file(file, "effective_from must be the day in the file's name"));
}

}  // namespace

ConfigurationCheck check_rule_file(const path& file, const std::string& today) {
    ConfigurationCheck check{file.filename().string(), std::nullopt};
    const auto object = configuration::read_json_object(file);
    check.failure = found_in(object);
    if (check.failure) {
        return check;
    }
    const auto begins = effective_from(*object);
    const auto files = known_files();
    const auto known = files.find(configuration::name_without_day(file));
    if (known != files.end()) {
        check.failure = known->second(file, std::max(today, begins));
    } else {
        check.note = "form only: no rule file of this name is known";
    }
    check.failure = check.failure ? check.failure : wrong_day(file, begins);
    if (check.failure && !check.failure->detail.starts_with(check.name)) {
        check.failure->detail = check.name + ": " + check.failure->detail;
    }
    if (!check.failure && begins > today) {
        check.note += (check.note.empty() ? "" : "; ") + ("in force from " + begins);
    }
    return check;
}

std::vector<ConfigurationCheck> check_rule_files(const path& folder, const std::string& today) {
    std::vector<path> files;
    for (const auto& [name, check] : known_files()) {
        files.push_back(folder / name);
    }
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    std::vector<ConfigurationCheck> checks;
    for (const auto& file : files) {
        checks.push_back(check_rule_file(file, today));
    }
    return checks;
}

}  // namespace amphoe::gui::console
