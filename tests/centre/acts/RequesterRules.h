// Who of the registered requesters may ask, for what, and which fields a purpose opens (C09, C40).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace amphoe::centre {

/// `requester`: an item of the feed's relying parties. Empty when it may ask for this purpose today (ISO date).
std::string requester_objection(const nlohmann::json& requester, const std::string& purpose, const std::string& today);

/// What the purpose opens: its own list where the item has one, else all fields of the requester.
std::vector<std::string> fields_opened_by(const nlohmann::json& requester, const std::string& purpose);

}  // namespace amphoe::centre
