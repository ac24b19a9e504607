// What a person would see at a glance: whether something is cut off.
#pragma once

#include "tests/gui/WindowDriver.h"

namespace amphoe::testing {

/// Whether all of a shown control is in sight: it has the size it asks for and lies inside every window around it.
::testing::AssertionResult whole(const WindowDriver& driver, const std::string& name);

/// Whether every column of a TextTable is in sight with its title and all its texts, but for the texts of the one that
/// may be shortened (-1: none may).
::testing::AssertionResult uncut(const WindowDriver& driver, const std::string& table, int shortened = -1);

}  // namespace amphoe::testing
