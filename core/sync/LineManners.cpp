#include "core/sync/LineManners.h"

namespace amphoe::sync {
namespace {

constexpr std::chrono::seconds kLongestYield{5};

}  // namespace

LineManners::Talk::Talk(LineManners& manners) : manners_(manners) {
    const std::lock_guard lock(manners_.mutex_);
    ++manners_.talks_;
}

LineManners::Talk::~Talk() {
    const std::lock_guard lock(manners_.mutex_);
    --manners_.talks_;
    manners_.changed_.notify_all();
}

void LineManners::before_sending(std::size_t bytes, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, kLongestYield, [&] { return talks_ == 0; });
    const auto wait = budget_.reserve(std::chrono::steady_clock::now(), bytes);
    if (wait.count() > 0) {
        changed_.wait_for(lock, stop, wait, [] { return false; });
    }
}

}  // namespace amphoe::sync
