#include "devices/printer/CupsJob_linux.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "devices/printer/CupsConnection_linux.h"
#include "devices/printer/StopReasons.h"

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using namespace std::chrono_literals;

constexpr auto kInterval = 200ms;
/// CUPS has no reason word for a printer that does not answer, only a text that stays stale: a job that is
/// at work this long without having reached the printer means that.
constexpr auto kSilence = 5s;

std::string state_name(int state) {
    switch (state) {
        case IPP_JSTATE_PENDING:
        case IPP_JSTATE_HELD:
            return "pending";
        case IPP_JSTATE_PROCESSING:
            return "processing";
        case IPP_JSTATE_STOPPED:
            return "stopped";
        case IPP_JSTATE_CANCELED:
            return "canceled";
        case IPP_JSTATE_COMPLETED:
            return "completed";
        default:
            return "aborted";
    }
}

bool ended(const ports::PrintProgress& progress) {
    return progress.state == "completed" || progress.state == "canceled" || progress.state == "aborted";
}

std::string joined(const std::vector<std::string>& reasons) {
    std::string text;
    for (const auto& reason : reasons) {
        text += (text.empty() ? "" : ", ") + reason;
    }
    return text.empty() ? "no reason given" : text;
}

/// Returns early when stop is asked for.
void wait_an_interval(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, stop, kInterval, [] { return false; });
}

}  // namespace

std::optional<CupsJobState> CupsJob::state() const {
    CupsConnection connection(server_);
    auto request = CupsConnection::request(IPP_OP_GET_JOB_ATTRIBUTES, queue_);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", number_);
    CupsConnection::ask_for(request.get(), {"job-state", "job-state-reasons", "job-printer-state-reasons"});
    const auto answer = connection.send(std::move(request));
    ipp_attribute_t* const state =
        succeeded(answer) ? ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM) : nullptr;
    if (state == nullptr) {
        return std::nullopt;
    }
    // The printer's reasons tell why paper does not come; the job's own only repeat its state ("job-printing").
    auto reasons = keywords(ippFindAttribute(answer.get(), "job-printer-state-reasons", IPP_TAG_KEYWORD));
    // What the backend does, no reason why it does not get on.
    const bool handed_over = std::erase(reasons, "cups-waiting-for-job-completed") > 0;
    const auto of_job = keywords(ippFindAttribute(answer.get(), "job-state-reasons", IPP_TAG_KEYWORD));
    const bool incoming = std::ranges::find(of_job, "job-incoming") != of_job.end();
    return CupsJobState{{state_name(ippGetInteger(state, 0)), std::move(reasons)}, incoming, handed_over};
}

bool CupsJob::cancel() const {
    CupsConnection connection(server_);
    auto request = CupsConnection::request(IPP_OP_CANCEL_JOB, queue_);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", number_);
    return succeeded(connection.send(std::move(request)));
}

domain::Result<ports::PrintOutcome> CupsJob::end(const ports::PrintProgress& last) const {
    if (last.state == "completed") {
        return ports::PrintOutcome{queue_, std::to_string(number_), last.state};
    }
    // This program cancels only after it stopped following: somebody else did.
    const auto code = last.state == "canceled" ? FailureCode::PrintCancelled : FailureCode::PrintFailed;
    return Failure{code, "job " + last.state + " in the queue: " + joined(last.reasons)};
}

domain::Result<ports::PrintOutcome> CupsJob::cancel_and_end(FailureCode code, const ports::PrintProgress& last) const {
    const bool cancelled = cancel();
    if (!cancelled) {
        // It may have ended in the meantime.
        if (const auto now = state(); now && ended(now->progress)) {
            return end(now->progress);
        }
        return Failure{FailureCode::PrintJobUnknown, joined(last.reasons) + "; job could not be cancelled"};
    }
    return Failure{code, joined(last.reasons) + "; job cancelled"};
}

domain::Result<ports::PrintOutcome> CupsJob::follow(std::chrono::milliseconds timeout,
                                                    const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                    const std::stop_token& stop) const {
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    const auto silent_from = std::chrono::steady_clock::now() + kSilence;
    ports::PrintProgress last;
    bool handed_over = false;
    while (true) {
        auto now = state();
        handed_over = handed_over || (now && now->handed_over);
        if (now && !handed_over && now->progress.state == "processing" && now->progress.reasons.empty() &&
            std::chrono::steady_clock::now() >= silent_from) {
            now->progress.reasons = {"offline"};
        }
        if (now && (now->progress.state != last.state || now->progress.reasons != last.reasons)) {
            last = now->progress;
            if (on_progress) {
                on_progress(last);
            }
        }
        if (now && ended(now->progress)) {
            return end(now->progress);
        }
        if (stop.stop_requested()) {
            return cancel_and_end(FailureCode::PrintFailed, {"stopped", {"stopped-by-officer"}});
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            return cancel_and_end(failure_for(last.reasons), last);
        }
        wait_an_interval(stop);
    }
}

}  // namespace amphoe::devices::printer
