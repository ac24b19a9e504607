// A battery the test fills and empties.
#pragma once

#include <mutex>

#include "core/ports/PowerSource.h"

namespace amphoe::testing {

/// Without a battery until a test gives it one.
class FakePower final : public ports::PowerSource {
  public:
    std::optional<domain::PowerState> look() override {
        const std::scoped_lock lock(mutex_);
        return state_;
    }
    void becomes(std::optional<domain::PowerState> state) {
        const std::scoped_lock lock(mutex_);
        state_ = state;
    }

  private:
    std::mutex mutex_;
    std::optional<domain::PowerState> state_;
};

}  // namespace amphoe::testing
