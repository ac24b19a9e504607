// Test recordings: one for each hint the live view can give, and some for the presence check.
#pragma once

#include <string>
#include <vector>

#include "core/face/demonstration/Canvas.h"

namespace amphoe::face::demonstration {

/// A painted person and where the features lie in the portrait.
struct Sitter {
    cv::Mat portrait;
    FaceLandmarks points{};
};

/// Names of all clips. Those for a hint have the hint's name ("small", "mask", ...), "good" has none; those of the
/// presence check begin with "presence-".
std::vector<std::string> clip_names();

/// The frames of one clip, 8-bit BGR, 25 a second. `other` is the second person of "many". Throws std::runtime_error
/// for an unknown name.
std::vector<cv::Mat> clip(const std::string& name, const Sitter& sitter, const Sitter& other);

}  // namespace amphoe::face::demonstration
