// Port: print queues and jobs, followed to their end.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"
#include "core/domain/PaperRecord.h"

namespace amphoe::ports {

struct PrinterStatus {
    std::string name;
    bool accepting = false;
    std::string state;                 ///< "idle", "processing", "stopped"
    std::vector<std::string> reasons;  ///< IPP printer-state-reasons (RFC 8011), e.g. "media-empty"
};

struct PrintRequest {
    std::string printer;  ///< empty: the default queue
    std::string title;    ///< document number, no personal data
    std::vector<std::uint8_t> pdf;
    std::chrono::milliseconds timeout{120000};
    /// Told the job's id before the queue gets the document; a failure ends the job unprinted and becomes the answer.
    /// Who stores the id there can ask for the job after a crash instead of printing twice.
    std::function<domain::Result<domain::Done>(const domain::PrintTicket&)> before_sending{};
};

struct PrintProgress {
    std::string state;  ///< "pending", "processing", "stopped", "completed", "canceled", "aborted"
    std::vector<std::string> reasons;
};

struct PrintOutcome {
    std::string printer;
    std::string job;    ///< queue's job id, or the file written
    std::string state;  ///< "completed"
};

/// Blocking, safe from any thread.
class DocumentPrinter {
  public:
    virtual ~DocumentPrinter() = default;
    virtual domain::Result<std::vector<PrinterStatus>> printers() = 0;
    /// Returns when the job ended. PrinterMissing; PrinterOutOfPaper, PrinterJammed, PrinterOffline or PrinterStopped
    /// (still not ended after the time-out, by the printer's reasons; the job is cancelled so that it does not print
    /// later by itself); PrintCancelled (by somebody at the queue); PrintJobUnknown (it could not be cancelled or is
    /// gone: nobody knows whether a sheet came out); PrintFailed.
    virtual domain::Result<PrintOutcome> print(const PrintRequest& request,
                                               const std::function<void(const PrintProgress&)>& on_progress,
                                               std::stop_token stop) = 0;
    /// Goes on with a job of an earlier run of the program: as print() after sending. A job whose document the queue
    /// never got is ended with PrintFailed.
    virtual domain::Result<PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                                const std::function<void(const PrintProgress&)>& on_progress,
                                                std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
