// Erases what is overdue while the program runs: at once, then every hour.
#pragma once

#include <chrono>
#include <functional>

#include "core/ports/BackgroundRunner.h"
#include "core/ports/StoreMaintenance.h"

namespace amphoe::gui {

/// `maintenance` must outlive it. Works in the background; ends (and waits for a running job) with its destruction.
/// `done` hears the result of every run, in the background.
class StoreUpkeep {
  public:
    using Done = std::function<void(const domain::Result<ports::RetentionReport>&)>;

    StoreUpkeep(ports::BackgroundRunner& background, ports::StoreMaintenance& maintenance, Done done = {},
                std::chrono::milliseconds period = std::chrono::hours(1));

  private:
    support::SubscriptionPtr running_;
};

}  // namespace amphoe::gui
