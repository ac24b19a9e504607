// The frame two tables of codes share: a version, the day they count from and one list of rows.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace amphoe::configuration {

/// The text at `key`; empty when the key is not there or holds no text.
std::string text_of(const nlohmann::json& object, const char* key);

/// Reads the version and the first day of a table whose rows stand in the list `rows_key`, 1 to `most` of them.
/// Returns what is wrong, empty when nothing is.
std::string read_table_frame(const nlohmann::json& object, const char* rows_key, std::size_t most, std::string& version,
                             std::string& effective_from);

}  // namespace amphoe::configuration
