// Thai digits and month names (domain.md E1, E2). UTF-8 in, UTF-8 out.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::domain {

/// Replaces ASCII digits by ๐-๙ (U+0E50-0E59); everything else is unchanged.
std::string to_thai_digits(std::string_view text);

/// Replaces ๐-๙ by ASCII digits; everything else is unchanged.
std::string to_arabic_digits(std::string_view text);

/// Full and short Thai month names; `month` is 1..12, anything else gives an empty text.
std::string_view thai_month(unsigned month);
std::string_view thai_month_short(unsigned month);

/// Full and short English month names; `month` is 1..12.
std::string_view english_month(unsigned month);

/// "วันอาทิตย์" ...; `weekday` is 0 (Sunday) .. 6.
std::string_view thai_weekday(unsigned weekday);

}  // namespace amphoe::domain
