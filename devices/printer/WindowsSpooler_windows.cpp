#include "devices/printer/WindowsSpooler_windows.h"

#include <windows.h>
#include <winspool.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <thread>

#include "devices/printer/StopReasons.h"

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;
using namespace std::chrono_literals;

constexpr auto kInterval = 250ms;
constexpr DWORD kPiece = 64 * 1024;

std::wstring wide(const std::string& utf8) {
    const int length = MultiByteToWideChar(CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), nullptr, 0);
    std::wstring text(static_cast<std::size_t>(length), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), text.data(), length);
    return text;
}

std::string narrow(const wchar_t* text) {
    const int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(std::max(length, 1)) - 1, '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8.data(), length, nullptr, nullptr);
    return utf8;
}

/// An opened queue.
class Queue {
  public:
    explicit Queue(const std::string& name) {
        auto text = wide(name);
        if (OpenPrinterW(text.data(), &handle_, nullptr) == 0) {
            handle_ = nullptr;
        }
    }
    Queue(const Queue&) = delete;
    Queue& operator=(const Queue&) = delete;
    ~Queue() {
        if (handle_ != nullptr) {
            ClosePrinter(handle_);
        }
    }
    bool is_open() const { return handle_ != nullptr; }
    HANDLE get() const { return handle_; }

  private:
    HANDLE handle_ = nullptr;
};

struct Flag {
    DWORD bit;
    const char* reason;  ///< the IPP word for it, so that both systems tell the same (RFC 8011, 5.4.12)
};
constexpr std::array kJobFlags{Flag{JOB_STATUS_PAPEROUT, "media-empty"}, Flag{JOB_STATUS_OFFLINE, "offline"},
                               Flag{JOB_STATUS_BLOCKED_DEVQ, "offline"}, Flag{JOB_STATUS_USER_INTERVENTION, "other"},
                               Flag{JOB_STATUS_ERROR, "other"},          Flag{JOB_STATUS_PAUSED, "paused"}};
constexpr std::array kPrinterFlags{
    Flag{PRINTER_STATUS_PAPER_JAM, "media-jam"},  Flag{PRINTER_STATUS_PAPER_OUT, "media-empty"},
    Flag{PRINTER_STATUS_OFFLINE, "offline"},      Flag{PRINTER_STATUS_NOT_AVAILABLE, "offline"},
    Flag{PRINTER_STATUS_DOOR_OPEN, "cover-open"}, Flag{PRINTER_STATUS_PAUSED, "paused"}};

template <std::size_t size>
std::vector<std::string> reasons_of(const std::array<Flag, size>& flags, DWORD status) {
    std::vector<std::string> reasons;
    for (const auto& flag : flags) {
        if ((status & flag.bit) != 0) {
            reasons.emplace_back(flag.reason);
        }
    }
    return reasons;
}

std::vector<std::string> printer_reasons(const Queue& queue) {
    DWORD needed = 0;
    GetPrinterW(queue.get(), 2, nullptr, 0, &needed);
    std::vector<BYTE> buffer(needed);
    if (needed == 0 || GetPrinterW(queue.get(), 2, buffer.data(), needed, &needed) == 0) {
        return {};
    }
    return reasons_of(kPrinterFlags, reinterpret_cast<const PRINTER_INFO_2W*>(buffer.data())->Status);
}

/// Nothing when the queue does not know the job.
std::optional<DWORD> job_status(const Queue& queue, DWORD job) {
    DWORD needed = 0;
    GetJobW(queue.get(), job, 1, nullptr, 0, &needed);
    std::vector<BYTE> buffer(needed);
    if (needed == 0 || GetJobW(queue.get(), job, 1, buffer.data(), needed, &needed) == 0) {
        return std::nullopt;
    }
    return reinterpret_cast<const JOB_INFO_1W*>(buffer.data())->Status;
}

std::string state_of(DWORD status) {
    if ((status & (JOB_STATUS_PRINTED | JOB_STATUS_COMPLETE)) != 0) {
        return "completed";
    }
    if ((status & (JOB_STATUS_DELETED | JOB_STATUS_DELETING)) != 0) {
        return "canceled";
    }
    return (status & (JOB_STATUS_PRINTING | JOB_STATUS_SPOOLING)) != 0 ? "processing" : "pending";
}

Failure unknown_job() {
    return {FailureCode::PrintJobUnknown, "the spooler does not know what became of the job"};
}

Result<ports::PrintOutcome> end_early(const Queue& queue, DWORD job, FailureCode code, const char* detail) {
    const bool cancelled = SetJobW(queue.get(), job, 0, nullptr, JOB_CONTROL_DELETE) != 0;
    return cancelled ? Failure{code, detail} : unknown_job();
}

/// `seen`: the job was in the queue in this run of the program.
Result<ports::PrintOutcome> follow_job(const Queue& queue, const std::string& name, DWORD job, bool seen,
                                       std::chrono::milliseconds timeout,
                                       const std::function<void(const ports::PrintProgress&)>& on_progress,
                                       const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    ports::PrintProgress last;
    while (true) {
        const auto status = job_status(queue, job);
        if (!status) {
            const bool done = seen && last.state != "canceled";
            return done ? Result<ports::PrintOutcome>({name, std::to_string(job), "completed"})
                        : Result<ports::PrintOutcome>(unknown_job());
        }
        seen = true;
        ports::PrintProgress now{state_of(*status), reasons_of(kJobFlags, *status)};
        const auto more = printer_reasons(queue);
        now.reasons.insert(now.reasons.end(), more.begin(), more.end());
        if (now.state != last.state || now.reasons != last.reasons) {
            last = now;
            if (on_progress) {
                on_progress(last);
            }
        }
        if (last.state == "completed") {
            return ports::PrintOutcome{name, std::to_string(job), "completed"};
        }
        if (last.state == "canceled") {
            return Failure{FailureCode::PrintCancelled, "deleted in the queue"};
        }
        if (stop.stop_requested()) {
            return end_early(queue, job, FailureCode::PrintFailed, "stopped by the officer; job cancelled");
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            return end_early(queue, job, failure_for(last.reasons), "time is over; job cancelled");
        }
        std::this_thread::sleep_for(kInterval);
    }
}

std::string default_printer() {
    DWORD length = 0;
    GetDefaultPrinterW(nullptr, &length);
    std::wstring name(length, L'\0');
    return length > 0 && GetDefaultPrinterW(name.data(), &length) != 0 ? narrow(name.c_str()) : std::string();
}

bool write_all(const Queue& queue, const std::vector<std::uint8_t>& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto left = static_cast<DWORD>(std::min<std::size_t>(kPiece, bytes.size() - done));
        DWORD wrote = 0;
        auto* const from = const_cast<std::uint8_t*>(bytes.data() + done);
        if (WritePrinter(queue.get(), from, left, &wrote) == 0 || wrote == 0) {
            return false;
        }
        done += wrote;
    }
    return true;
}

/// The job's number after its document was handed over.
Result<DWORD> submit(const Queue& queue, const std::string& name, const ports::PrintRequest& request) {
    auto title = wide(request.title);
    std::wstring type = L"RAW";
    DOC_INFO_1W document{title.data(), nullptr, type.data()};
    const DWORD job = StartDocPrinterW(queue.get(), 1, reinterpret_cast<BYTE*>(&document));
    if (job == 0) {
        return Failure{FailureCode::PrintFailed, "the spooler did not take the job"};
    }
    const auto abort = [&](Failure why) -> Result<DWORD> {
        SetJobW(queue.get(), job, 0, nullptr, JOB_CONTROL_DELETE);
        EndDocPrinter(queue.get());
        return why;
    };
    if (request.before_sending) {
        if (const auto kept = request.before_sending({name, std::to_string(job)}); !kept) {
            return abort(kept.error());
        }
    }
    const bool handed_over =
        StartPagePrinter(queue.get()) != 0 && write_all(queue, request.pdf) && EndPagePrinter(queue.get()) != 0;
    if (!handed_over) {
        return abort({FailureCode::PrintFailed, "the spooler did not take the document"});
    }
    EndDocPrinter(queue.get());
    return job;
}

}  // namespace

Result<std::vector<ports::PrinterStatus>> WindowsSpooler::printers() {
    constexpr DWORD kWhich = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    DWORD needed = 0;
    DWORD count = 0;
    EnumPrintersW(kWhich, nullptr, 2, nullptr, 0, &needed, &count);
    std::vector<BYTE> buffer(needed);
    if (needed > 0 && EnumPrintersW(kWhich, nullptr, 2, buffer.data(), needed, &needed, &count) == 0) {
        return Failure{FailureCode::PrinterMissing, "the print spooler does not answer"};
    }
    const auto* const found = reinterpret_cast<const PRINTER_INFO_2W*>(buffer.data());
    std::vector<ports::PrinterStatus> all;
    for (DWORD index = 0; index < count; ++index) {
        const auto status = found[index].Status;
        const auto reasons = reasons_of(kPrinterFlags, status);
        const bool printing = (status & PRINTER_STATUS_PRINTING) != 0;
        all.push_back({narrow(found[index].pPrinterName), (status & PRINTER_STATUS_PAUSED) == 0,
                       !reasons.empty() ? "stopped"
                       : printing       ? "processing"
                                        : "idle",
                       reasons});
    }
    return all;
}

Result<ports::PrintOutcome> WindowsSpooler::print(const ports::PrintRequest& request,
                                                  const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                  std::stop_token stop) {
    const auto name = request.printer.empty() ? default_printer() : request.printer;
    const Queue queue(name);
    if (name.empty() || !queue.is_open()) {
        return Failure{FailureCode::PrinterMissing, "no such print queue"};
    }
    if (stop.stop_requested()) {
        return Failure{FailureCode::PrintFailed, "stopped before printing"};
    }
    const auto job = submit(queue, name, request);
    return job ? follow_job(queue, name, *job, true, request.timeout, on_progress, stop)
               : Result<ports::PrintOutcome>(job.error());
}

Result<ports::PrintOutcome> WindowsSpooler::follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                                   const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                   std::stop_token stop) {
    DWORD job = 0;
    const auto* const end = ticket.job.data() + ticket.job.size();
    const auto read = std::from_chars(ticket.job.data(), end, job);
    const Queue queue(ticket.printer);
    if (!queue.is_open()) {
        return Failure{FailureCode::PrinterMissing, "no such print queue"};
    }
    if (read.ec != std::errc{} || read.ptr != end || job == 0) {
        return unknown_job();
    }
    return follow_job(queue, ticket.printer, job, false, timeout, on_progress, stop);
}

}  // namespace amphoe::devices::printer
