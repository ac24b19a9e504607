// Readers, cards and card events as JSON and text.
#pragma once

#include <vector>

#include "core/ports/CardReader.h"
#include "gui/console/FailureWords.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// Each reader with whose it is, its state and what to do next.
Report readers_report(const std::vector<ports::ReaderStatus>& readers, const FailureWords& words);
/// The citizen number stands whole in the JSON and masked in the text.
Report card_report(const domain::IdentityCard& card);
Report card_event_report(const ports::CardEvent& event);

}  // namespace amphoe::gui::console
