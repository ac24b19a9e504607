// Who wants to hear that something changed.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "core/support/Subscription.h"

namespace amphoe::gui {

/// One thread only (the window's). A listener may unsubscribe itself or others while it is called.
class Listeners {
  public:
    support::SubscriptionPtr add(std::function<void()> listener);
    void notify() const;

  private:
    struct Registry {
        std::map<int, std::function<void()>> entries;
        int next = 0;
    };
    std::shared_ptr<Registry> registry_ = std::make_shared<Registry>();
};

}  // namespace amphoe::gui
