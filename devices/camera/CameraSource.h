// The text that names a camera (console.md, visit script): "0", "file:PATH", a URL, "pipeline:DESCRIPTION".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amphoe::devices::camera {

enum class SourceKind { Device, File, Url, Pipeline };

struct CameraSource {
    SourceKind kind = SourceKind::Device;
    int device = 0;    ///< of Device
    std::string text;  ///< path, URL or description of the others
};

/// Nothing for an unknown form. URLs are rtsp, rtsps, http and https.
std::optional<CameraSource> parse_source(std::string_view text);

}  // namespace amphoe::devices::camera
