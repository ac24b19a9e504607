// Running text that is wrapped at a width in device-independent pixels.
#pragma once

#include <wx/stattext.h>

#include <string>

namespace amphoe::gui {

class TextBlock final : public wxStaticText {
  public:
    TextBlock(wxWindow* parent, int wrap_width);

    /// Does nothing when the text is the one shown. An empty text hides the block.
    void set(const std::string& text);
    /// The text as given, without the line breaks of the wrapping.
    const std::string& text() const { return text_; }
    bool SetFont(const wxFont& font) override;
    /// In device-independent pixels.
    void wrap_at(int width);

  private:
    void wrap();

    int wrap_width_;
    std::string text_;
};

}  // namespace amphoe::gui
