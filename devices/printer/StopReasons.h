// Why a printer does not get on, from its IPP printer-state-reasons (RFC 8011, 5.4.12).
#pragma once

#include <string>
#include <vector>

#include "core/domain/FailureCode.h"

namespace amphoe::devices::printer {

/// PrinterJammed, PrinterOutOfPaper, PrinterOffline; PrinterStopped when no reason says which. The suffixes -error,
/// -warning and -report are left out of account.
domain::FailureCode failure_for(const std::vector<std::string>& reasons);

}  // namespace amphoe::devices::printer
