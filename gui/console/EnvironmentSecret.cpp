#include "gui/console/EnvironmentSecret.h"

#include <algorithm>
#include <cstdlib>

namespace amphoe::gui::console {

bool is_variable_name(const std::string& text) {
    const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::all_of(text.begin(), text.end(), allowed);
}

support::Secret environment_secret(const std::string& variable) {
    const char* value = std::getenv(variable.c_str());
    return value == nullptr ? support::Secret{} : support::Secret(std::string_view(value));
}

}  // namespace amphoe::gui::console
