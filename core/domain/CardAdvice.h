// The card doctor: what to try next with a card that does not read.
#pragma once

#include <string>

#include "core/domain/CardHealth.h"

namespace amphoe::domain {

/// In the order in which an officer tries them.
enum class CardAdvice { None, Clean, Reinsert, OtherReader, Slower };
/// "none", "clean", "reinsert", "other_reader", "slower".
std::string_view card_advice_name(CardAdvice advice);

/// The advice after card trouble in `reader`: one step further with each failure in a row. A reader that fails often
/// with cards that others read is left at once. None when its last read succeeded.
CardAdvice card_advice(const CardHealth& health, const std::string& reader);

}  // namespace amphoe::domain
