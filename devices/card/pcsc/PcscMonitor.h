// Watches readers and slots on a thread of its own.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "core/ports/CardReader.h"
#include "devices/card/pcsc/PcscTimings.h"
#include "devices/card/pcsc/ScardContext.h"

namespace amphoe::devices::card {

/// Tells what changes from now on, with a context of its own that is built anew when the service comes back. After
/// "service_back" nothing is told of the time between: ask readers(). Destruction waits for a running callback and at
/// most one slice; it must not happen inside the callback.
class PcscMonitor final : public support::Subscription {
  public:
    PcscMonitor(std::function<void(const ports::CardEvent&)> on_event, PcscTimings timings);

  private:
    void run(const std::stop_token& stop);
    void look();
    void compare(const std::vector<SlotState>& now);
    void compare_slot(const SlotState& before, const SlotState& now);
    void lose_service();
    void tell(std::string_view event, const std::string& reader) const;

    std::function<void(const ports::CardEvent&)> on_event_;
    PcscTimings timings_;
    std::optional<ScardContext> context_;
    std::optional<std::vector<SlotState>> known_;
    bool lost_ = false;
    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace amphoe::devices::card
