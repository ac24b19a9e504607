#include "tests/centre/acts/OfficerRoll.h"

#include <nlohmann/json.hpp>

namespace amphoe::centre {

std::optional<std::set<domain::Role>> OfficerRoll::roles_of(const std::string& officer_id) {
    const auto item = records_.feed_item(office_, "officers", officer_id);
    if (!item || item->deleted || item->office != office_ || item->effective_from > today_) {
        return std::nullopt;
    }
    const auto entry = nlohmann::json::parse(item->value_json, nullptr, false);
    if (!entry.is_object() || entry.value("active", nlohmann::json(false)) != true) {
        return std::nullopt;
    }
    if (const auto state = entry.value("state", nlohmann::json("")); state == "suspended" || state == "revoked") {
        return std::nullopt;
    }
    const auto named = entry.value("roles", nlohmann::json::array());
    std::set<domain::Role> roles;
    for (const auto& name : named.is_array() ? named : nlohmann::json::array()) {
        if (const auto role = name.is_string() ? domain::role_from_name(name.get<std::string>()) : std::nullopt) {
            roles.insert(*role);
        }
    }
    return roles;
}

std::string OfficerRoll::citizen_of(const std::string& officer_id) {
    const auto item = records_.feed_item(office_, "officers", officer_id);
    if (!item || item->deleted || item->office != office_) {
        return {};
    }
    const auto entry = nlohmann::json::parse(item->value_json, nullptr, false);
    const auto number = entry.is_object() ? entry.value("citizen_id", nlohmann::json("")) : nlohmann::json("");
    return number.is_string() ? number.get<std::string>() : std::string{};
}

}  // namespace amphoe::centre
