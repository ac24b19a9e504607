#include "gui/widgets/TextBlock.h"

#include "gui/widgets/WxText.h"

namespace amphoe::gui {

TextBlock::TextBlock(wxWindow* parent, int wrap_width)
    : wxStaticText(parent, wxID_ANY, wxString{}), wrap_width_(wrap_width) {
    Hide();
}

void TextBlock::set(const std::string& text) {
    if (text == text_) {
        return;
    }
    text_ = text;
    Show(!text.empty());
    wrap();
}

bool TextBlock::SetFont(const wxFont& font) {
    const bool changed = wxStaticText::SetFont(font);
    if (changed) {
        wrap();
    }
    return changed;
}

void TextBlock::wrap_at(int width) {
    if (width != wrap_width_) {
        wrap_width_ = width;
        wrap();
    }
}

void TextBlock::wrap() {
    SetLabelText(shown(text_));
    Wrap(FromDIP(wrap_width_));
    InvalidateBestSize();
}

}  // namespace amphoe::gui
