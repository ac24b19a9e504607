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

/// Tells what changes from now on, with a context of its own that is built anew when the service comes back. What is
/// lost with the service is told as gone ("removed", "reader_removed") before "service_lost", and what is there
/// afterwards as new after "service_back": every "inserted" has its "removed". Where the service ends with the last
/// reader, that is no loss of the service. Destruction waits for a running callback and at most one slice; it must not
/// happen inside the callback.
class PcscMonitor final : public support::Subscription {
  public:
    PcscMonitor(std::function<void(const ports::CardEvent&)> on_event, PcscTimings timings, domain::ReaderRoles roles);

  private:
    void run(const std::stop_token& stop);
    void look();
    void wait(const std::stop_token& stop);
    void compare(const std::vector<SlotState>& now);
    void compare_slot(const SlotState& before, const SlotState& now);
    /// Drops the context. The service counts as lost at once or, for errors that do not say so, when they go on.
    void note_error(const ScardError& error);
    void lose_service(std::uint32_t code);
    void tell(std::string_view event, const std::string& reader) const;

    std::function<void(const ports::CardEvent&)> on_event_;
    PcscTimings timings_;
    domain::ReaderRoles roles_;
    std::optional<ScardContext> context_;
    std::optional<std::vector<SlotState>> known_;  ///< empty before the first look
    bool lost_ = false;
    int errors_in_row_ = 0;
    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace amphoe::devices::card
