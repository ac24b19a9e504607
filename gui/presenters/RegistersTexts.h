// The registers of the supervisor's window in words.
#pragma once

#include <string>
#include <vector>

#include "gui/presenters/RegistersPresenter.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// One row per entry, in the order of the titles.
using RegisterRows = std::vector<std::vector<std::string>>;

std::vector<std::string> agency_titles(const Texts& texts);
RegisterRows agency_rows(const Registers& registers, const Texts& texts);
/// Per sector how many, and how many of each status; then what the announcement counted.
std::string agency_counts(const Registers& registers, const Texts& texts);

std::vector<std::string> move_titles(const Texts& texts);
/// No names: the papers are found by their numbers.
RegisterRows move_rows(const Registers& registers, const Texts& texts);
std::string move_counts(const Registers& registers, const Texts& texts);

std::vector<std::string> request_titles(const Texts& texts);
/// The citizen number masked; no name.
RegisterRows request_rows(const Registers& registers, const Texts& texts);
std::string request_counts(const Registers& registers, const Texts& texts);

std::vector<std::string> breach_titles(const Texts& texts);
RegisterRows breach_rows(const Registers& registers, const Texts& texts);
std::string breach_counts(const Registers& registers, const Texts& texts);

}  // namespace amphoe::gui
