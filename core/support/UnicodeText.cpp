#include "core/support/UnicodeText.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace amphoe::support {
namespace {

bool is_direction_control(UCharDirection direction) {
    switch (direction) {
        case U_LEFT_TO_RIGHT_EMBEDDING:
        case U_LEFT_TO_RIGHT_OVERRIDE:
        case U_RIGHT_TO_LEFT_EMBEDDING:
        case U_RIGHT_TO_LEFT_OVERRIDE:
        case U_POP_DIRECTIONAL_FORMAT:
        case U_FIRST_STRONG_ISOLATE:
        case U_LEFT_TO_RIGHT_ISOLATE:
        case U_RIGHT_TO_LEFT_ISOLATE:
        case U_POP_DIRECTIONAL_ISOLATE:
            return true;
        default:
            return false;
    }
}

UChar32 code(char32_t point) {
    return static_cast<UChar32>(point);
}

}  // namespace

std::optional<std::u32string> code_points(std::string_view utf8) {
    // A text in UTF-16 never has more units than bytes in UTF-8.
    std::u16string units(utf8.size(), u'\0');
    std::int32_t length = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8(units.data(), static_cast<std::int32_t>(units.size()), &length, utf8.data(),
                  static_cast<std::int32_t>(utf8.size()), &error);
    if (U_FAILURE(error)) {
        return std::nullopt;
    }
    const icu::UnicodeString text(units.data(), length);
    std::u32string points(static_cast<std::size_t>(text.countChar32()), U'\0');
    for (std::int32_t at = 0, index = 0; at < text.length(); at = text.moveIndex32(at, 1), ++index) {
        points[static_cast<std::size_t>(index)] = static_cast<char32_t>(text.char32At(at));
    }
    return points;
}

std::string utf8_of(std::u32string_view points) {
    icu::UnicodeString text;
    for (const auto point : points) {
        text.append(code(point));
    }
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool is_control(char32_t point) {
    return u_charType(code(point)) == U_CONTROL_CHAR;
}

bool is_invisible(char32_t point) {
    return u_hasBinaryProperty(code(point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_right_to_left(char32_t point) {
    const auto direction = u_charDirection(code(point));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC || is_direction_control(direction);
}

bool is_pictograph(char32_t point) {
    // Extended_Pictographic holds © and ™ too; those have a glyph of their own in every font.
    return u_hasBinaryProperty(code(point), UCHAR_EMOJI_PRESENTATION) != 0 ||
           (point > 0x2600 && u_hasBinaryProperty(code(point), UCHAR_EXTENDED_PICTOGRAPHIC) != 0);
}

bool is_blank(char32_t point) {
    return point == U'\t' || u_charType(code(point)) == U_SPACE_SEPARATOR;
}

bool is_unassigned(char32_t point) {
    const auto type = u_charType(code(point));
    return type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE;
}

}  // namespace amphoe::support
