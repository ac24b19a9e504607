// The day in a community, in words.
#pragma once

#include <string>

#include "core/support/Time.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// That the desk works in a community, what it may not do there and how long its data count; empty at the office.
std::string away_text(const VisitFacts& facts, support::Timestamp now, const Texts& texts);

}  // namespace amphoe::gui
