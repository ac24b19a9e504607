// Ctrl+C and the system's request to end become a stop request, so that a visit is closed and not torn.
#pragma once

#include <stop_token>
#include <thread>

namespace amphoe::gui::console {

/// Make one, in main. A second signal ends the program at once.
class StopSignals {
  public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    std::stop_token token() const { return source_.get_token(); }

  private:
    std::stop_source source_;
    std::jthread waiter_;
};

}  // namespace amphoe::gui::console
