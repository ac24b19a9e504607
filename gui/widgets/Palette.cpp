#include "gui/widgets/Palette.h"

#include <wx/settings.h>

namespace amphoe::gui {

Palette Palette::current() {
    Palette palette;
    if (wxSystemSettings::GetAppearance().IsDark()) {
        palette.good = wxColour(0x7B, 0xD8, 0x8F);
        palette.attention = wxColour(0xF2, 0xB8, 0x4B);
        palette.bad = wxColour(0xFF, 0x8A, 0x80);
        palette.quiet = wxColour(0xB0, 0xB6, 0xBC);
        palette.accent = wxColour(0x8A, 0xB4, 0xF8);
        palette.on_accent = wxColour(0x10, 0x1C, 0x2C);
        palette.training = wxColour(0xE0, 0xA1, 0x2F);
        palette.on_training = wxColour(0x20, 0x16, 0x00);
        palette.notice = wxColour(0x4A, 0x2F, 0x2A);
        palette.line = wxColour(0x55, 0x5A, 0x60);
        palette.ground = wxColour(0x2B, 0x2F, 0x33);
    } else {
        palette.good = wxColour(0x0B, 0x6B, 0x2B);
        palette.attention = wxColour(0x8A, 0x55, 0x00);
        palette.bad = wxColour(0xB0, 0x1E, 0x1E);
        palette.quiet = wxColour(0x55, 0x5F, 0x69);
        palette.accent = wxColour(0x1A, 0x4F, 0x9C);
        palette.on_accent = wxColour(0xFF, 0xFF, 0xFF);
        palette.training = wxColour(0xF6, 0xC3, 0x43);
        palette.on_training = wxColour(0x33, 0x22, 0x00);
        palette.notice = wxColour(0xFD, 0xEB, 0xE6);
        palette.line = wxColour(0xCF, 0xD5, 0xDB);
        palette.ground = wxColour(0xF3, 0xF5, 0xF7);
    }
    return palette;
}

wxColour Palette::of(DeviceLevel level) const {
    switch (level) {
        case DeviceLevel::Ready:
            return good;
        case DeviceLevel::Attention:
            return attention;
        case DeviceLevel::Off:
            return bad;
        case DeviceLevel::Unknown:
            break;
    }
    return quiet;
}

wxColour Palette::of(domain::FaceBand band) const {
    return band == domain::FaceBand::Pass ? good : band == domain::FaceBand::Refer ? attention : bad;
}

}  // namespace amphoe::gui
