// BackgroundRunner on plain threads: one std::jthread per run.
#pragma once

#include <functional>
#include <string>

#include "core/ports/BackgroundRunner.h"

namespace amphoe::gui {

/// `on_crash` gets what an exception said that no work caught (on that thread); empty: it is swallowed, the thread
/// ends. A subscription must not be dropped by its own work.
class ThreadRunner final : public ports::BackgroundRunner {
  public:
    explicit ThreadRunner(std::function<void(const std::string&)> on_crash = {}) : on_crash_(std::move(on_crash)) {}
    support::SubscriptionPtr run(std::function<void(std::stop_token)> work) override;

  private:
    std::function<void(const std::string&)> on_crash_;
};

}  // namespace amphoe::gui
