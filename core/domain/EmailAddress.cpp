#include "core/domain/EmailAddress.h"

#include <algorithm>

namespace amphoe::domain {
namespace {

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Not empty, no dot at either end, no two dots together.
bool dots_apart(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

bool is_host(std::string_view text) {
    const bool letters =
        std::all_of(text.begin(), text.end(), [](char c) { return letter_or_digit(c) || c == '-' || c == '.'; });
    const bool hyphens_inside = !text.starts_with('-') && !text.ends_with('-') &&
                                text.find("-.") == std::string_view::npos && text.find(".-") == std::string_view::npos;
    return letters && hyphens_inside && dots_apart(text) && text.find('.') != std::string_view::npos;
}

}  // namespace

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > static_cast<std::size_t>(kLongestEmail)) {
        return false;
    }
    const auto name = text.substr(0, at);
    const bool name_fits = dots_apart(name) && std::all_of(name.begin(), name.end(), [](char c) {
                               return letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
                           });
    return name_fits && is_host(text.substr(at + 1));
}

}  // namespace amphoe::domain
