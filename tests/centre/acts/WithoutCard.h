// Acts for somebody whose card was not in the reader (domain.md W3.9, W13.1): how the person was identified is checked.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// A referee who is known, alive, another person and old enough.
std::string referee_objection(ActCase& act);

/// "" where a card was read, for an online request, and where the person was vouched for before a second officer or
/// showed a digital ID whose one-time code this visit asked about.
std::string without_card_objection(ActCase& act);

}  // namespace amphoe::centre
