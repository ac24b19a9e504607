#include "core/configuration/TangratServicesFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/support/Time.h"

namespace amphoe::configuration {
namespace {

using domain::TangratServices;
using nlohmann::json;

constexpr std::size_t kLongestLink = 400;

/// Empty when all is well.
std::string read(const json& object, TangratServices& read) {
    const auto unknown = unknown_keys(
        object, {"version", "effective_from", "note", "as_of", "source", "link", "announced_services", "services"});
    if (!unknown.empty()) {
        return "has unknown keys: " + unknown;
    }
    read.version = object.at("version");
    read.effective_from = object.at("effective_from");
    read.as_of = object.at("as_of");
    read.source = object.at("source");
    read.link = object.at("link");
    read.announced_services = object.at("announced_services");
    if (read.version.empty() || read.source.empty() || !support::bangkok_day_begins(read.effective_from) ||
        !support::bangkok_day_begins(read.as_of)) {
        return "needs a version, a source and two dates";
    }
    if (!read.link.empty() && (!read.link.starts_with("https://") || read.link.size() > kLongestLink)) {
        return "link must be https and at most 400 bytes";
    }
    for (const auto& row : object.at("services")) {
        read.services.push_back({row.at("name_th"), row.at("name_en"), row.at("needs_level2")});
        if (read.services.back().name_th.empty()) {
            return "services need names";
        }
    }
    return std::ranges::any_of(read.services, &domain::TangratService::needs_level2)
               ? ""
               : "one service at least needs level 2";
}

}  // namespace

domain::Result<TangratServices> load_tangrat_services(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    try {
        TangratServices services;
        const auto objection = read(*object, services);
        return objection.empty() ? domain::Result<TangratServices>(services) : invalid_file(file, objection);
    } catch (const json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

}  // namespace amphoe::configuration
