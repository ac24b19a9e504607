// The console's JSON: keys in the order of the contract, always valid UTF-8.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::gui::console {

using Json = nlohmann::ordered_json;

/// One line. Bytes that are no UTF-8 (names of files and readers) become U+FFFD instead of ending the program.
std::string one_line(const Json& value);

/// null when there is no time.
Json json_of(const std::optional<support::Timestamp>& time);

/// Parses hostile text: one JSON object, no key twice, at most `deepest` levels. Empty with `objection` set otherwise.
std::optional<Json> parse_strict_object(std::string_view text, int deepest, std::string& objection);

}  // namespace amphoe::gui::console
