// Port: work away from the window's thread.
#pragma once

#include <functional>
#include <stop_token>

#include "core/support/Subscription.h"

namespace amphoe::ports {

/// Dropping the subscription requests a stop and waits for the work to return.
class BackgroundRunner {
  public:
    virtual ~BackgroundRunner() = default;
    virtual support::SubscriptionPtr run(std::function<void(std::stop_token)> work) = 0;
};

}  // namespace amphoe::ports
