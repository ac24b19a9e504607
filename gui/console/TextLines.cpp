#include "gui/console/TextLines.h"

#include <cstddef>

namespace amphoe::gui::console {
namespace {

constexpr int kValueColumn = 36;

/// Unicode: Thai block, general category Mn.
bool stands_on_another_letter(unsigned code_point) {
    return code_point == 0x0E31 || (code_point >= 0x0E34 && code_point <= 0x0E3A) ||
           (code_point >= 0x0E47 && code_point <= 0x0E4E);
}

}  // namespace

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        unsigned code_point = byte;
        if (length == 3 && at + 2 < text.size()) {
            const auto second = static_cast<unsigned char>(text[at + 1]);
            const auto third = static_cast<unsigned char>(text[at + 2]);
            code_point = (byte & 0x0Fu) << 12 | (second & 0x3Fu) << 6 | (third & 0x3Fu);
        }
        width += stands_on_another_letter(code_point) ? 0 : 1;
        at += length;
    }
    return width;
}

TextLines& TextLines::add(std::string_view label_th, std::string_view label_en, std::string_view value) {
    std::string label = "  " + std::string(label_th) + " / " + std::string(label_en);
    const int missing = kValueColumn - display_width(label);
    label.append(static_cast<std::size_t>(missing > 2 ? missing : 2), ' ');
    text_ += label + (value.empty() ? std::string("-") : std::string(value)) + '\n';
    return *this;
}

TextLines& TextLines::line(std::string_view text) {
    text_ += std::string(text) + '\n';
    return *this;
}

TextLines& TextLines::heading(std::string_view text_th, std::string_view text_en) {
    return line(std::string(text_th) + " / " + std::string(text_en));
}

}  // namespace amphoe::gui::console
