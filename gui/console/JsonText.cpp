#include "gui/console/JsonText.h"

#include <nlohmann/json.hpp>
#include <set>

namespace amphoe::gui::console {

std::string one_line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const std::optional<support::Timestamp>& time) {
    return time ? Json(support::to_iso8601(*time)) : Json(nullptr);
}

std::optional<Json> parse_strict_object(std::string_view text, int deepest, std::string& objection) {
    std::vector<std::set<std::string>> seen;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > deepest && objection.empty()) {
            objection = "is nested too deeply";
        }
        if (event == Json::parse_event_t::object_start) {
            seen.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            seen.pop_back();
        } else if (event == Json::parse_event_t::key && !seen.back().insert(parsed.get<std::string>()).second &&
                   objection.empty()) {
            objection = "has the key " + parsed.get<std::string>() + " twice";
        }
        return depth <= deepest;
    };
    auto parsed = Json::parse(text, watch, false);
    if (objection.empty() && (parsed.is_discarded() || !parsed.is_object())) {
        objection = "is not a JSON object";
    }
    return objection.empty() ? std::optional<Json>(std::move(parsed)) : std::nullopt;
}

}  // namespace amphoe::gui::console
