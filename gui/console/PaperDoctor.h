// The doctor's look at what papers need: print queues, the printer of each size of paper, the scanner.
#pragma once

#include "core/configuration/WorkstationSettings.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/Scanner.h"
#include "gui/console/DoctorReport.h"

namespace amphoe::gui::console {

using PrinterList = domain::Result<std::vector<ports::PrinterStatus>>;

/// Every queue with its state; failed when none takes jobs.
DoctorCheck printers_check(const PrinterList& printers);

/// For A4, A5 and roll: the queue its papers go to and what it waits for; a warning that names the setting when the
/// queue is missing or stopped. Papers go to the folder of a "file:" printer without being looked at.
DoctorCheck paper_printers_check(const PrinterList& printers, const configuration::WorkstationSettings& settings);

/// The scanners that answer; a warning with the remedy when there is none or the chosen one is not among them.
DoctorCheck scanner_check(const domain::Result<std::vector<ports::ScannerDevice>>& scanners, const std::string& chosen);

}  // namespace amphoe::gui::console
