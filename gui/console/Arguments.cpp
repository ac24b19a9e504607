#include "gui/console/Arguments.h"

#include <charconv>

#include "gui/console/EnvironmentSecret.h"

namespace amphoe::gui::console {

domain::Failure usage_error(const std::string& what) {
    return {domain::FailureCode::UsageError, what};
}

std::string Arguments::value(const std::string& option) const {
    return value_or(option, {});
}

std::string Arguments::value_or(const std::string& option, const std::string& fallback) const {
    const auto found = options_.find(option);
    return found == options_.end() ? fallback : found->second;
}

domain::Result<int> Arguments::number(const std::string& option, int fallback, int least, int most) const {
    if (!has(option)) {
        return fallback;
    }
    const auto text = value(option);
    int number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble != std::errc{} || end != text.data() + text.size() || number < least || number > most) {
        return usage_error("--" + option + " needs a whole number from " + std::to_string(least) + " to " +
                           std::to_string(most));
    }
    return number;
}

domain::Result<support::Secret> Arguments::secret(const std::string& option) const {
    const auto name = value(option);
    if (!is_variable_name(name)) {
        return usage_error("--" + option + " needs the NAME of an environment variable, never the secret itself");
    }
    auto secret = environment_secret(name);
    if (secret.empty()) {
        return usage_error("the environment variable " + name + " named by --" + option + " is not set");
    }
    return secret;
}

}  // namespace amphoe::gui::console
