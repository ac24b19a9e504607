// A job in a queue, followed to its end.
#pragma once

#include <optional>
#include <string>

#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

/// A job as its queue tells it.
struct CupsJobState {
    ports::PrintProgress progress;
    bool without_document = false;  ///< made, but the document never came
    bool handed_over = false;       ///< the printer has it
};

class CupsJob {
  public:
    CupsJob(std::string server, std::string queue, int number)
        : server_(std::move(server)), queue_(std::move(queue)), number_(number) {}

    /// Blocks until the job ended, the time is over or stop is asked for; in the last two cases the job is cancelled.
    domain::Result<ports::PrintOutcome> follow(std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               const std::stop_token& stop) const;

    /// Nothing when the scheduler does not answer or does not know the job.
    std::optional<CupsJobState> state() const;
    bool cancel() const;

  private:
    domain::Result<ports::PrintOutcome> end(const ports::PrintProgress& last) const;
    domain::Result<ports::PrintOutcome> cancel_and_end(domain::FailureCode code,
                                                       const ports::PrintProgress& last) const;

    std::string server_;
    std::string queue_;
    int number_;
};

}  // namespace amphoe::devices::printer
