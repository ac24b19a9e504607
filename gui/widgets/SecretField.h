// The way of a PIN out of the field it was typed into.
#pragma once

#include <wx/textctrl.h>

#include "core/support/Secret.h"

namespace amphoe::gui {

/// What stands in the field, which is empty afterwards.
inline support::Secret take_secret(wxTextCtrl* field) {
    // The converted bytes may belong to the wxString, so it must live as long as they are used.
    const wxString entered = field->GetValue();
    const auto typed = entered.utf8_str();
    support::Secret secret(std::string_view(typed.data(), typed.length()));
    field->Clear();
    return secret;
}

}  // namespace amphoe::gui
