// What the Unicode tables say of a text; the tables are ICU's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::support {

/// The code points of a text, nothing when it is not UTF-8 (overlong forms and surrogates count as broken).
std::optional<std::u32string> code_points(std::string_view utf8);
std::string utf8_of(std::u32string_view points);

/// Cc of Unicode, line breaks and tabs included.
bool is_control(char32_t point);
/// Shown by nothing: zero-width characters, byte order mark, soft hyphen, direction marks, variation selectors.
bool is_invisible(char32_t point);
/// Changes the direction of the text around it, or is written from right to left itself.
bool is_right_to_left(char32_t point);
/// A pictograph, as telephones insert them. Digits and signs such as © are none.
bool is_pictograph(char32_t point);
/// White space other than line breaks.
bool is_blank(char32_t point);
/// Not given out, private use or a surrogate: no font can show it.
bool is_unassigned(char32_t point);

}  // namespace amphoe::support
