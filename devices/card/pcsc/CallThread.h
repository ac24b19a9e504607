// A thread for calls that may never return, so that their caller can give up.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace amphoe::devices::card {

/// The part that a call thread and those who may outlive it share.
class CallState;

/// Runs one call at a time on its own thread. SCardTransmit to a mute card blocks for ever and nothing in PC/SC ends it
/// but pulling the card (thai-id-card.md 8.2). When a call does not come back in time the thread is abandoned: it stays
/// blocked, holding only what its call captured, and ends by itself (releasing that) as soon as the call returns,
/// because the card is pulled or the service ends. At the end of the process it dies with it.
class CallThread {
  public:
    enum class Outcome { Returned, TimedOut, Stopped };

    CallThread();
    CallThread(const CallThread&) = delete;
    CallThread& operator=(const CallThread&) = delete;
    ~CallThread();

    /// `call` must own all it uses. A stop requested before begins nothing. After TimedOut or Stopped no further call
    /// may be made.
    Outcome run(std::function<void()> call, std::chrono::milliseconds limit, std::stop_token stop);
    /// True once a call has been abandoned.
    bool abandoned() const { return abandoned_; }
    std::shared_ptr<CallState> state() const { return state_; }

  private:
    std::shared_ptr<CallState> state_;
    std::thread thread_;
    bool abandoned_ = false;
};

/// True when the thread is (or within `patience` becomes) free of calls.
bool wait_until_free(CallState& state, std::chrono::milliseconds patience);

}  // namespace amphoe::devices::card
