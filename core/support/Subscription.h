// What a callback registration returns: dropping it unsubscribes (architecture rule 1).
#pragma once

#include <functional>
#include <memory>

namespace amphoe::support {

/// Owner of a registration. Destroying it ends the registration and waits for a running callback to return.
class Subscription {
  public:
    virtual ~Subscription() = default;
};
using SubscriptionPtr = std::unique_ptr<Subscription>;

/// A subscription that runs one function when dropped.
class CallbackSubscription final : public Subscription {
  public:
    explicit CallbackSubscription(std::function<void()> on_drop) : on_drop_(std::move(on_drop)) {}
    CallbackSubscription(const CallbackSubscription&) = delete;
    CallbackSubscription& operator=(const CallbackSubscription&) = delete;
    ~CallbackSubscription() override {
        if (on_drop_) {
            on_drop_();
        }
    }

  private:
    std::function<void()> on_drop_;
};

}  // namespace amphoe::support
