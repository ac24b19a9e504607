#include "core/sync/CircuitBreaker.h"

#include <algorithm>

namespace amphoe::sync {
namespace {

constexpr std::chrono::milliseconds kFirstPause{2000};
constexpr std::chrono::milliseconds kLongestPause{30000};
constexpr int kCutsThatOpen = 2;

}  // namespace

CircuitBreaker::Pass CircuitBreaker::ask(Moment now) {
    const std::lock_guard lock(mutex_);
    if (!open_) {
        return Pass::Go;
    }
    if (probing_ || now < retry_at_) {
        return Pass::Refused;
    }
    probing_ = true;
    return Pass::Probe;
}

void CircuitBreaker::succeeded() {
    const std::lock_guard lock(mutex_);
    open_ = false;
    probing_ = false;
    cuts_ = 0;
    pause_ = std::chrono::milliseconds{0};
}

void CircuitBreaker::failed(Moment now, bool reached) {
    const std::lock_guard lock(mutex_);
    probing_ = false;
    cuts_ = reached ? cuts_ + 1 : kCutsThatOpen;
    if (cuts_ >= kCutsThatOpen) {
        open_ = true;
        pause_ = std::clamp(pause_ * 2, kFirstPause, kLongestPause);
        retry_at_ = now + pause_;
    }
}

void CircuitBreaker::gave_up() {
    const std::lock_guard lock(mutex_);
    probing_ = false;
}

}  // namespace amphoe::sync
