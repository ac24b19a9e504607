// The border between UTF-8 text of core and presenters and wxString.
#pragma once

#include <wx/string.h>

#include <string>

namespace amphoe::gui {

inline wxString shown(const std::string& utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

inline std::string utf8(const wxString& text) {
    const auto bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

}  // namespace amphoe::gui
