#include "devices/camera/CameraSource.h"

#include <charconv>

namespace amphoe::devices::camera {
namespace {

std::optional<std::string> after(std::string_view text, std::string_view prefix) {
    if (!text.starts_with(prefix) || text.size() == prefix.size()) {
        return std::nullopt;
    }
    return std::string(text.substr(prefix.size()));
}

std::optional<int> device_number(std::string_view text) {
    constexpr int highest_device = 255;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || number < 0 ||
        number > highest_device) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

std::optional<CameraSource> parse_source(std::string_view text) {
    if (const auto number = device_number(text)) {
        return CameraSource{SourceKind::Device, *number, {}};
    }
    if (const auto path = after(text, "file:")) {
        return CameraSource{SourceKind::File, 0, *path};
    }
    if (const auto description = after(text, "pipeline:")) {
        return CameraSource{SourceKind::Pipeline, 0, *description};
    }
    for (const auto* scheme : {"rtsp://", "rtsps://", "http://", "https://"}) {
        if (after(text, scheme)) {
            return CameraSource{SourceKind::Url, 0, std::string(text)};
        }
    }
    return std::nullopt;
}

}  // namespace amphoe::devices::camera
