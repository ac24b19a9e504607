// Paths of the contract: templates with one {id}, and the query behind a path.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::centre {

/// The form of schema Identifier.
bool is_identifier(std::string_view text);
/// 64 lower-case hexadecimal digits.
bool is_sha256(std::string_view text);
/// The id when the path fits the template (empty when the template has none), otherwise nothing.
std::optional<std::string> match_path(std::string_view pattern, std::string_view path);
/// The path without its query.
std::string_view path_alone(std::string_view path);
/// The query's members; nothing when it is ill-formed or a name comes twice.
std::optional<std::map<std::string, std::string>> query_of(const std::string& path);

}  // namespace amphoe::centre
