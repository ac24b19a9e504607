// One job in a queue of the Windows spooler, followed to its end.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

#include "devices/printer/WindowsQueue_windows.h"

namespace amphoe::devices::printer {

/// Borrows the queue.
class WindowsJob {
  public:
    WindowsJob(const WindowsQueue& queue, DWORD number) : queue_(queue), number_(number) {}

    /// JOB_STATUS bits; nothing when the queue does not know the job.
    std::optional<DWORD> status() const;
    /// True only when the job is gone or on its way out: the spooler also says yes to a deletion and goes on printing.
    bool remove() const;
    /// As DocumentPrinter::follow. `seen`: it was in the queue in this run of the program.
    domain::Result<ports::PrintOutcome> follow(bool seen, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               const std::stop_token& stop) const;

  private:
    domain::Result<ports::PrintOutcome> completed() const;
    /// The spooler forgets a job that is done, and one that somebody deleted as well.
    domain::Result<ports::PrintOutcome> gone(bool seen, const ports::PrintProgress& last) const;
    domain::Result<ports::PrintOutcome> end_early(domain::FailureCode code, const char* detail) const;

    const WindowsQueue& queue_;
    DWORD number_;
};

}  // namespace amphoe::devices::printer
