// The state of the card readers in words: five states, five messages, each with what to do next.
#pragma once

#include <string>

#include "core/configuration/FailureCatalogue.h"
#include "core/ports/CardReader.h"
#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

using ReaderList = domain::Result<std::vector<ports::ReaderStatus>>;

/// One state for all readers of that role: a card that can be read before one that cannot, before empty slots.
/// NoReader when there is none of that role.
ports::CardState card_state_of(const ReaderList& readers, domain::ReaderRole role);

/// The same as a device of the status line. The officer's reader is not present where none is set up.
DeviceState card_device(const ReaderList& readers, domain::ReaderRole role);

struct CardStateView {
    DeviceLevel level = DeviceLevel::Unknown;
    std::string message;
    std::string next;
};
CardStateView card_state_view(ports::CardState state, const configuration::FailureCatalogue& catalogue,
                              const Texts& texts);

}  // namespace amphoe::gui
