// Letters and titles of people's names, and names that are nearly the same (domain.md E6).
#pragma once

#include <string>
#include <string_view>

#include "core/domain/IdentityCard.h"

namespace amphoe::domain {

/// Thai letters and signs (U+0E01-0E3A, U+0E40-0E4E), space, hyphen and dot; no digits. An empty text is allowed.
bool is_thai_name(std::string_view text);
/// Latin letters, space, hyphen, apostrophe and dot. An empty text is allowed.
bool is_latin_name(std::string_view text);

/// "age" for a child's title from 15 years on or a grown-up's below, "sex" for a title of the other sex; empty when
/// nothing contradicts or the title is a rank or another that tells neither. Titles come from the record and are never
/// computed: this is a warning and no more. `age`: as far as the birth date tells.
std::string title_contradiction(std::string_view title, const PartialDate::Age& age, Sex sex);

/// A form in which texts that sound alike are the same: ใ as ไ, ศ and ษ as ส, ล as ร, without the silencing mark, in
/// the letter order of E6, Latin letters small, single spaces. For searching only, never stored or shown.
std::string near_form(std::string_view text);
/// Whether `part` stands in `text`, both in near_form().
bool contains_nearly(std::string_view text, std::string_view part);

}  // namespace amphoe::domain
