// Readable lines for a terminal: labels in both languages, values in one column.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::gui::console {

/// Columns a terminal needs for the text; Thai vowels and tone marks above and below a letter need none.
int display_width(std::string_view text);

/// Collects lines; values begin in the same column.
class TextLines {
  public:
    /// "ภาษาไทย / English   value". An empty value writes a dash.
    TextLines& add(std::string_view label_th, std::string_view label_en, std::string_view value);
    TextLines& line(std::string_view text);
    TextLines& heading(std::string_view text_th, std::string_view text_en);
    const std::string& str() const { return text_; }

  private:
    std::string text_;
};

}  // namespace amphoe::gui::console
