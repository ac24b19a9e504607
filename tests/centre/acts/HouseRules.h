// What an act about a house number has to keep to, and how a house of the register stands (domain.md W10).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Of a split with its parts, and of a merge with the house that is kept.
inline constexpr std::size_t kMostHouses = 20;
/// State of a house that went into others or was divided; its number is not given again.
inline constexpr const char* kEnded = "ENDED";

/// 1-16 letters: digits, `/`, a Thai letter behind them.
bool is_house_no(const std::string& text);
/// "house.other_office" for a house the register says another office keeps.
std::string office_objection(const ActCase& act, const RegisterPage& house);
/// ccaatt, moo, trok, soi, road as the act names them.
domain::Fields place_of_act(const ActCase& act);

// Stable keys of what is wrong; empty when nothing is.
std::string place_objection(const ActCase& act);
std::string completion_objection(const ActCase& act);
std::string demolition_objection(const ActCase& act);
/// Of one part of an address.
std::string correction_objection(const ActCase& act);
/// Of what happens to a house that is there already: one of the papers that show it was brought.
std::string evidence_objection(const ActCase& act);
/// A house that may be split or merged: in use, no central house, not blocked, of the owner who asks.
std::string division_objection(ActCase& act, const RegisterPage* house);

/// The house an act is about: of `record_key`, else `existing_house`, else `house_code`; null when there is none.
RegisterPage* named_house(ActCase& act);
/// Where the register knows no owner, its head counts, and of an empty house the one who left last as its head.
std::string owner_of(const RegisterPage& house);
bool same_village(const domain::Fields& one, const domain::Fields& other);

}  // namespace amphoe::centre
