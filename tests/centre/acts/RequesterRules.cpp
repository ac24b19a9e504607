#include "tests/centre/acts/RequesterRules.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace amphoe::centre {

using nlohmann::json;

std::string requester_objection(const nlohmann::json& requester, const std::string& purpose, const std::string& today) {
    if (requester.value("state", "") != "live") {
        return "requester.not_live";
    }
    if (requester.value("standard", "").empty() || requester.value("certificate", "").empty()) {
        return "requester.not_certified";
    }
    if (requester.value("expires", "") < today) {
        return "requester.expired";
    }
    const auto purposes = requester.value("purposes", json::array());
    const bool allowed = std::any_of(purposes.begin(), purposes.end(),
                                     [&](const auto& known) { return known.is_string() && known == purpose; });
    return allowed ? "" : "requester.purpose";
}

std::vector<std::string> fields_opened_by(const nlohmann::json& requester, const std::string& purpose) {
    const auto by_purpose = requester.value("purpose_fields", json::object());
    const auto own = by_purpose.find(purpose);
    return own != by_purpose.end() ? own->get<std::vector<std::string>>()
                                   : requester.value("fields", std::vector<std::string>{});
}

}  // namespace amphoe::centre
