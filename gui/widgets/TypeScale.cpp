#include "gui/widgets/TypeScale.h"

#include <wx/platinfo.h>
#include <wx/window.h>

namespace amphoe::gui {
namespace {

constexpr double kBasePoints = 12.0;

double factor_of(TypeRole role) {
    switch (role) {
        case TypeRole::Small:
            return 0.9;
        case TypeRole::Base:
            return 1.0;
        case TypeRole::Lead:
            return 1.2;
        case TypeRole::Title:
            return 1.5;
        case TypeRole::Huge:
            return 2.0;
    }
    return 1.0;
}

void scale_fonts(wxWindow* window, double ratio) {
    for (auto* child : window->GetChildren()) {
        scale_fonts(child, ratio);
    }
    auto font = window->GetFont();
    font.SetFractionalPointSize(font.GetFractionalPointSize() * ratio);
    window->SetFont(font);
}

}  // namespace

wxFont type_of(TypeRole role, bool bold) {
    // A face with open, upright Thai letters; where it is missing, the desktop's own fallback takes its place.
    const bool windows = (wxPlatformInfo::Get().GetOperatingSystemId() & wxOS_WINDOWS) != 0;
    wxFontInfo info(kBasePoints * factor_of(role));
    info.FaceName(windows ? "Leelawadee UI" : "Noto Sans Thai").Bold(bold);
    return wxFont(info);
}

void set_type(wxWindow* window, TypeRole role, bool bold) {
    window->SetFont(type_of(role, bold));
}

void scale_type(wxWindow* window, double ratio) {
    scale_fonts(window, ratio);
    window->Layout();
}

}  // namespace amphoe::gui
