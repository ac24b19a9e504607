#include "devices/printer/WindowsSpooler_windows.h"

#include <algorithm>
#include <charconv>

#include "devices/printer/WindowsJob_windows.h"

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr DWORD kPiece = 64 * 1024;

bool write_all(const WindowsQueue& queue, const std::vector<std::uint8_t>& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto left = static_cast<DWORD>(std::min<std::size_t>(kPiece, bytes.size() - done));
        DWORD wrote = 0;
        auto* const from = const_cast<std::uint8_t*>(bytes.data() + done);
        if (WritePrinter(queue.handle(), from, left, &wrote) == 0 || wrote == 0) {
            return false;
        }
        done += wrote;
    }
    return true;
}

/// Nothing printed yet: the job and what it got are thrown away.
Failure give_up(const WindowsQueue& queue, DWORD job, Failure why) {
    SetJobW(queue.handle(), job, 0, nullptr, JOB_CONTROL_DELETE);
    AbortPrinter(queue.handle());
    return why;
}

/// Why a call on an open document failed.
Failure not_taken() {
    if (GetLastError() == ERROR_PRINT_CANCELLED) {
        return {FailureCode::PrintCancelled, "deleted in the queue while the document was handed over"};
    }
    return {FailureCode::PrintFailed, "the spooler did not take the document"};
}

/// The job's number after its document was handed over.
Result<DWORD> submit(const WindowsQueue& queue, const ports::PrintRequest& request) {
    auto title = wide(request.title);
    auto type = queue.untouched_type();
    DOC_INFO_1W document{title.data(), nullptr, type.data()};
    const DWORD job = StartDocPrinterW(queue.handle(), 1, reinterpret_cast<BYTE*>(&document));
    if (job == 0) {
        return Failure{FailureCode::PrintFailed, "the spooler did not take the job"};
    }
    if (request.before_sending) {
        if (const auto kept = request.before_sending({queue.name(), std::to_string(job)}); !kept) {
            return give_up(queue, job, kept.error());
        }
    }
    const bool written =
        StartPagePrinter(queue.handle()) != 0 && write_all(queue, request.pdf) && EndPagePrinter(queue.handle()) != 0;
    if (!written) {
        return give_up(queue, job, not_taken());
    }
    if (EndDocPrinter(queue.handle()) == 0) {
        return not_taken();
    }
    return job;
}

}  // namespace

Result<std::vector<ports::PrinterStatus>> WindowsSpooler::printers() {
    return windows_queues();
}

Result<ports::PrintOutcome> WindowsSpooler::print(const ports::PrintRequest& request,
                                                  const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                  std::stop_token stop) {
    const auto queue = WindowsQueue::open(request.printer);
    if (!queue) {
        return queue.error();
    }
    if (stop.stop_requested()) {
        return Failure{FailureCode::PrintFailed, "stopped before printing"};
    }
    const auto job = submit(*queue, request);
    return job ? WindowsJob(*queue, *job).follow(true, request.timeout, on_progress, stop)
               : Result<ports::PrintOutcome>(job.error());
}

Result<ports::PrintOutcome> WindowsSpooler::follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                                   const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                   std::stop_token stop) {
    DWORD number = 0;
    const auto* const end = ticket.job.data() + ticket.job.size();
    const auto read = std::from_chars(ticket.job.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number == 0 || ticket.printer.empty()) {
        return Failure{FailureCode::PrintJobUnknown, "not a job of this print service"};
    }
    const auto queue = WindowsQueue::open(ticket.printer);
    if (!queue) {
        return queue.error();
    }
    const WindowsJob job(*queue, number);
    if (const auto status = job.status(); status && (*status & JOB_STATUS_SPOOLING) != 0) {
        // Who was handing the document over is gone.
        return job.remove() ? Failure{FailureCode::PrintFailed, "the queue never got the document; job cancelled"}
                            : Failure{FailureCode::PrintJobUnknown, "a job without its document cannot be cancelled"};
    }
    return job.follow(false, timeout, on_progress, stop);
}

}  // namespace amphoe::devices::printer
