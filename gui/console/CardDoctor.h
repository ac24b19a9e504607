// The doctor's look at card readers and at how their reads went.
#pragma once

#include "core/configuration/FailureCatalogue.h"
#include "core/ports/CardReader.h"
#include "gui/console/DoctorReport.h"

namespace amphoe::gui::console {

/// Each reader with whose it is and its state; a warning with the remedy when a card cannot be read.
DoctorCheck card_readers_check(const domain::Result<std::vector<ports::ReaderStatus>>& readers,
                               const configuration::FailureCatalogue& catalogue);

/// Success, retries, times and failures for each reader and generation of cards; a warning with the advice for a reader
/// whose last read failed.
DoctorCheck card_reads_check(const domain::CardHealth& health);

}  // namespace amphoe::gui::console
