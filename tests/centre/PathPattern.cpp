#include "tests/centre/PathPattern.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

namespace amphoe::centre {
namespace {

bool is_hex(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

}  // namespace

bool is_identifier(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        if (hyphen ? text[at] != '-' : !is_hex(text[at])) {
            return false;
        }
    }
    return true;
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::string> match_path(std::string_view pattern, std::string_view path) {
    const auto hole = pattern.find("{id}");
    if (hole == std::string_view::npos) {
        return pattern == path ? std::optional<std::string>("") : std::nullopt;
    }
    const auto before = pattern.substr(0, hole);
    const auto after = pattern.substr(hole + 4);
    if (path.size() != before.size() + 36 + after.size() || path.substr(0, before.size()) != before ||
        path.substr(path.size() - after.size()) != after) {
        return std::nullopt;
    }
    const auto id = path.substr(before.size(), 36);
    return is_identifier(id) ? std::optional(std::string(id)) : std::nullopt;
}

std::string_view path_alone(std::string_view path) {
    return path.substr(0, path.find('?'));
}

std::optional<std::map<std::string, std::string>> query_of(const std::string& path) {
    std::map<std::string, std::string> members;
    try {
        const Poco::URI uri(path);
        for (const auto& [name, value] : uri.getQueryParameters()) {
            if (!members.emplace(name, value).second) {
                return std::nullopt;
            }
        }
    } catch (const Poco::Exception&) {
        return std::nullopt;
    }
    return members;
}

}  // namespace amphoe::centre
