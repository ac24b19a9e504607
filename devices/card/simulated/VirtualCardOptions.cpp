#include "devices/card/simulated/VirtualCardOptions.h"

#include <charconv>

namespace amphoe::devices::card {
namespace {

bool set_port(std::string_view text, VirtualCardOptions& options) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.port);
    return error == std::errc{} && end == text.data() + text.size() && options.port != 0;
}

bool set_line_speed(std::string_view text, VirtualCardOptions& options) {
    unsigned speed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed);
    options.line_speed_us_per_byte = speed;
    return error == std::errc{} && end == text.data() + text.size() && speed <= kSlowestLine;
}

bool add_fault(std::string_view text, VirtualCardOptions& options) {
    const auto fault = parse_card_fault(text);
    if (fault) {
        options.faults.push_back(*fault);
    }
    return fault.has_value();
}

bool set_option(std::string_view name, std::string_view value, VirtualCardOptions& options) {
    if (name == "--photo") {
        options.photo.file = value;
        return true;
    }
    if (name == "--photos") {
        options.photo.folder = value;
        return true;
    }
    if (name == "--port") {
        return set_port(value, options);
    }
    if (name == "--line-speed") {
        return set_line_speed(value, options);
    }
    return name == "--fault" && add_fault(value, options);
}

}  // namespace

std::optional<VirtualCardOptions> parse_virtual_card_options(std::span<const char* const> arguments) {
    VirtualCardOptions options;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string_view word = arguments[index];
        if (word == "--no-photo") {
            options.photo.none = true;
        } else if (word.starts_with("--")) {
            if (index + 1 == arguments.size() || !set_option(word, arguments[++index], options)) {
                return std::nullopt;
            }
        } else if (options.profile.empty()) {
            options.profile = word;
        } else {
            return std::nullopt;
        }
    }
    return options.profile.empty() ? std::nullopt : std::optional(options);
}

}  // namespace amphoe::devices::card
