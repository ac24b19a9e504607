// Prints through the Windows spooler and follows the job.
#pragma once

#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

/// The paper goes to the printer as it is, because no call of Windows prints a PDF: the printer must understand PDF
/// itself, as IPP Everywhere printers do. A queue's job number is known before its first byte.
///
/// The spooler forgets a job that is done: one that was last seen without trouble and is gone counts as completed, one
/// that was in trouble or never seen is PrintJobUnknown. That the sheet came out right, the officer confirms.
class WindowsSpooler final : public ports::DocumentPrinter {
  public:
    domain::Result<std::vector<ports::PrinterStatus>> printers() override;
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>& on_progress,
                                              std::stop_token stop) override;
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               std::stop_token stop) override;
};

}  // namespace amphoe::devices::printer
