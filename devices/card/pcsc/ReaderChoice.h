// Which reader a read is meant for.
#pragma once

#include <string>
#include <vector>

#include "core/domain/ReaderRoles.h"
#include "devices/card/pcsc/ScardContext.h"

namespace amphoe::devices::card {

/// The reader to read from. A name is taken as it is; without one the only card found in a citizen's reader: mute slots
/// (the SAM slot of some readers always is one) count only when nothing else is there, and among several cards the only
/// one whose ATR looks Thai wins. Failures: CardNoReader, CardReaderUnknown (also for several cards), CardAbsent.
domain::Result<std::string> choose_reader(const std::vector<SlotState>& slots, const std::string& wanted,
                                          const domain::ReaderRoles& roles = {});

}  // namespace amphoe::devices::card
