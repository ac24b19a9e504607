// The last sieve before a text leaves the office for support.
#pragma once

#include <string>

namespace amphoe::gui::console {

/// Numbers that could be a citizen's (13 digits, also grouped by hyphens or spaces) or a telephone's (10 digits from 0,
/// also grouped), and the user part of addresses like rtsp://user:word@camera, become "[…]". Longer rows of letters and
/// digits, such as checksums and case numbers, stay.
std::string without_personal(const std::string& text);

}  // namespace amphoe::gui::console
