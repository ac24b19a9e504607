#include "core/configuration/FvsRegistryFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/support/Time.h"

namespace amphoe::configuration {
namespace {

using domain::FvsRegistry;
using domain::FvsRole;
using nlohmann::json;

FvsRole read_role(const json& row) {
    return {row.at("role"), row.at("name_th"), row.at("name_en"), row.at("duties_th"), row.at("duties_en")};
}

bool sound(const FvsRole& role) {
    return (role.role == "operator" || role.role == "adviser") && !role.name_th.empty() && !role.name_en.empty() &&
           !role.duties_th.empty();
}

/// False when a level makes no sense.
bool read_levels(const json& levels, FvsRegistry& registry) {
    if (const auto& share = levels.at("availability_percent"); !share.is_null()) {
        registry.availability_percent = share.get<double>();
    }
    if (const auto& time = levels.at("p95_ms"); !time.is_null()) {
        registry.p95_ms = time.get<long>();
    }
    const bool share_sound =
        !registry.availability_percent || (*registry.availability_percent > 0 && *registry.availability_percent <= 100);
    return share_sound && (!registry.p95_ms || *registry.p95_ms > 0);
}

/// Empty when all is well.
std::string read(const json& object, FvsRegistry& registry) {
    const auto unknown =
        unknown_keys(object, {"version", "effective_from", "note", "source", "roles", "budget_th", "service_levels"});
    if (!unknown.empty()) {
        return "has unknown keys: " + unknown;
    }
    registry.version = object.at("version");
    registry.effective_from = object.at("effective_from");
    registry.source = object.at("source");
    registry.budget_th = object.at("budget_th").get<std::vector<std::string>>();
    if (registry.version.empty() || !support::bangkok_day_begins(registry.effective_from)) {
        return "needs a version and a date";
    }
    for (const auto& row : object.at("roles")) {
        registry.roles.push_back(read_role(row));
        if (!sound(registry.roles.back())) {
            return "roles: each is operator or adviser, with names and duties";
        }
    }
    if (std::ranges::count(registry.roles, "operator", &FvsRole::role) != 1) {
        return "roles: exactly one is the operator";
    }
    return read_levels(object.at("service_levels"), registry)
               ? ""
               : "service_levels: null, or a percentage above 0 and milliseconds above 0";
}

}  // namespace

domain::Result<FvsRegistry> load_fvs_registry(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    try {
        FvsRegistry registry;
        const auto objection = read(*object, registry);
        return objection.empty() ? domain::Result<FvsRegistry>(registry) : invalid_file(file, objection);
    } catch (const json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

}  // namespace amphoe::configuration
