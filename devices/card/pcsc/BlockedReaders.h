// Readers whose last card left a command unanswered.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "devices/card/pcsc/CallThread.h"

namespace amphoe::devices::card {

/// Remembers abandoned threads, so that a mute card is reported at once and does not collect more of them. Safe from
/// any thread.
class BlockedReaders {
  public:
    void add(const std::string& reader, std::shared_ptr<CallState> state);
    /// True while the call is still blocked after `patience`.
    bool blocked(const std::string& reader, std::chrono::milliseconds patience);

  private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<CallState>> states_;
};

}  // namespace amphoe::devices::card
