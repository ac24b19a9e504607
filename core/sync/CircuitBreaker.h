// Remembers that the line is dead, so that not every call has to wait for its time-out to find out.
#pragma once

#include <chrono>
#include <mutex>

namespace amphoe::sync {

/// Closed: calls go. Open: calls are refused at once. After the pause one call may probe (half-open): its success
/// closes, its failure opens for twice as long, up to half a minute. Safe from any thread.
class CircuitBreaker {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Pass { Go, Probe, Refused };

    /// Who gets Go or Probe must report succeeded(), failed() or gave_up().
    Pass ask(Moment now);
    void succeeded();
    /// `reached`: the connection stood and was cut later. One such cut may be bad luck; a second one in a row, or a
    /// connection that could not be made, opens.
    void failed(Moment now, bool reached);
    /// The call was ended by its own side and says nothing of the line.
    void gave_up();

  private:
    std::mutex mutex_;
    int cuts_ = 0;
    bool open_ = false;
    bool probing_ = false;
    Moment retry_at_{};
    std::chrono::milliseconds pause_{0};
};

}  // namespace amphoe::sync
