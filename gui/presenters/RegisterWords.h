// What registers and services write in codes, as people read it: titles of rows, states, dates of either era.
#pragma once

#include <string>

#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// Every date and moment inside `text` in the present language: "2530-01-14" (BE, as registers write births),
/// "1987-01-14" (ISO) and "2530-01" become "14 มกราคม 2530" or "14 January 1987 (BE 2530)". Numbers of cases, papers
/// and houses stay as they are, and so does a year alone, which looks like any number.
std::string with_dates_for_people(const std::string& text, const Texts& texts);

/// The title of a row of register data: a Thai title or a field name of the contract. An unknown one stays as it is.
std::string row_title(const std::string& title, const Texts& texts);
/// The text of such a row: dates as above, and the codes of the contract as words.
std::string row_value(const std::string& value, const Texts& texts);

/// "22/11/2569" of an ISO date, as an officer would type it (domain.md E1); other text as it is.
std::string typed_date(const std::string& iso);

}  // namespace amphoe::gui
