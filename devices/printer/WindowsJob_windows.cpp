#include "devices/printer/WindowsJob_windows.h"

#include <algorithm>
#include <array>
#include <thread>

#include "devices/printer/StopReasons.h"

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;
using namespace std::chrono_literals;

constexpr auto kInterval = 250ms;
/// How long a deletion may take to show.
constexpr auto kPatience = 2s;

struct Flag {
    DWORD bit;
    const char* reason;  ///< the IPP word for it, so that both systems tell the same (RFC 8011, 5.4.12)
};
constexpr std::array kJobFlags{Flag{JOB_STATUS_PAPEROUT, "media-empty"}, Flag{JOB_STATUS_OFFLINE, "offline"},
                               Flag{JOB_STATUS_BLOCKED_DEVQ, "offline"}, Flag{JOB_STATUS_USER_INTERVENTION, "other"},
                               Flag{JOB_STATUS_ERROR, "other"},          Flag{JOB_STATUS_PAUSED, "paused"}};

void add(std::vector<std::string>& reasons, const std::string& reason) {
    if (std::ranges::find(reasons, reason) == reasons.end()) {
        reasons.push_back(reason);
    }
}

bool printed(DWORD status) {
    return (status & (JOB_STATUS_PRINTED | JOB_STATUS_COMPLETE)) != 0;
}

bool deleted(DWORD status) {
    return (status & (JOB_STATUS_DELETED | JOB_STATUS_DELETING)) != 0;
}

const char* state_of(DWORD status) {
    if (printed(status)) {
        return "completed";
    }
    if (deleted(status)) {
        return "canceled";
    }
    return (status & (JOB_STATUS_PRINTING | JOB_STATUS_SPOOLING)) != 0 ? "processing" : "pending";
}

ports::PrintProgress progress_of(DWORD status, const WindowsQueue& queue) {
    ports::PrintProgress now{state_of(status), {}};
    for (const auto& flag : kJobFlags) {
        if ((status & flag.bit) != 0) {
            add(now.reasons, flag.reason);
        }
    }
    for (const auto& reason : queue.reasons()) {
        add(now.reasons, reason);
    }
    return now;
}

Failure unknown_job() {
    return {FailureCode::PrintJobUnknown, "the spooler does not know what became of the job"};
}

}  // namespace

std::optional<DWORD> WindowsJob::status() const {
    DWORD needed = 0;
    GetJobW(queue_.handle(), number_, 1, nullptr, 0, &needed);
    std::vector<BYTE> buffer(needed);
    if (needed == 0 || GetJobW(queue_.handle(), number_, 1, buffer.data(), needed, &needed) == 0) {
        return std::nullopt;
    }
    return reinterpret_cast<const JOB_INFO_1W*>(buffer.data())->Status;
}

bool WindowsJob::remove() const {
    if (SetJobW(queue_.handle(), number_, 0, nullptr, JOB_CONTROL_DELETE) == 0) {
        return false;
    }
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        const auto now = status();
        if (!now || deleted(*now)) {
            return true;
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
        std::this_thread::sleep_for(kInterval);
    }
}

Result<ports::PrintOutcome> WindowsJob::completed() const {
    return ports::PrintOutcome{queue_.name(), std::to_string(number_), "completed"};
}

Result<ports::PrintOutcome> WindowsJob::gone(bool seen, const ports::PrintProgress& last) const {
    return seen && last.reasons.empty() ? completed() : unknown_job();
}

Result<ports::PrintOutcome> WindowsJob::end_early(FailureCode code, const char* detail) const {
    if (remove()) {
        return Failure{code, detail};
    }
    // It may have ended in the meantime.
    const auto now = status();
    return now && printed(*now) ? completed() : unknown_job();
}

Result<ports::PrintOutcome> WindowsJob::follow(bool seen, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               const std::stop_token& stop) const {
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    ports::PrintProgress last;
    while (true) {
        const auto bits = status();
        if (!bits) {
            return gone(seen, last);
        }
        seen = true;
        if (auto now = progress_of(*bits, queue_); now.state != last.state || now.reasons != last.reasons) {
            last = std::move(now);
            if (on_progress) {
                on_progress(last);
            }
        }
        if (last.state == "completed") {
            return completed();
        }
        if (last.state == "canceled") {
            return Failure{FailureCode::PrintCancelled, "deleted in the queue"};
        }
        if (stop.stop_requested()) {
            return end_early(FailureCode::PrintFailed, "stopped by the officer; job cancelled");
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            return end_early(failure_for(last.reasons), "time is over; job cancelled");
        }
        std::this_thread::sleep_for(kInterval);
    }
}

}  // namespace amphoe::devices::printer
