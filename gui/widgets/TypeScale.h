// Sizes of type: 16 px base text, and a large mode that scales a whole window.
#pragma once

#include <wx/font.h>

class wxWindow;

namespace amphoe::gui {

/// Factors on the base size.
enum class TypeRole { Small, Base, Lead, Title, Huge };

/// 12 pt (16 px at 96 dpi) times the role's factor.
wxFont type_of(TypeRole role, bool bold = false);
void set_type(wxWindow* window, TypeRole role, bool bold = false);

/// Scales the fonts of a window and of everything in it, then lays it out.
void scale_type(wxWindow* window, double ratio);
constexpr double kLargeType = 1.25;

}  // namespace amphoe::gui
