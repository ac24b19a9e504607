// Prints through CUPS queues and follows the job.
#pragma once

#include <string>

#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

/// Plain IPP requests to one scheduler. libcups' destination functions are not used for choosing a queue: they also
/// look on the network, and a stranger's printer of the same name must never get a citizen's paper.
///
/// "completed" is the queue's word: the printer took the whole job. That the sheet came out right, the officer
/// confirms.
class CupsPrinter final : public ports::DocumentPrinter {
  public:
    /// `server`: "host:port", a socket's path, or empty for the system's scheduler.
    explicit CupsPrinter(std::string server = {});

    /// PrinterMissing when the scheduler does not answer; an empty list when it has no queue.
    domain::Result<std::vector<ports::PrinterStatus>> printers() override;

    /// Progress is told at each change. States and reasons are trusted, message texts are not: they stay stale
    /// (infra.md 2). Stopping cancels the job and gives PrintFailed.
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>& on_progress,
                                              std::stop_token stop) override;
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               std::stop_token stop) override;

  private:
    std::string server_;
};

}  // namespace amphoe::devices::printer
