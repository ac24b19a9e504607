#include "devices/card/pcsc/BlockedReaders.h"

namespace amphoe::devices::card {

void BlockedReaders::add(const std::string& reader, std::shared_ptr<CallState> state) {
    const std::scoped_lock lock(mutex_);
    states_[reader] = std::move(state);
}

bool BlockedReaders::blocked(const std::string& reader, std::chrono::milliseconds patience) {
    std::shared_ptr<CallState> state;
    {
        const std::scoped_lock lock(mutex_);
        const auto found = states_.find(reader);
        if (found == states_.end()) {
            return false;
        }
        state = found->second;
    }
    if (!wait_until_free(*state, patience)) {
        return true;
    }
    const std::scoped_lock lock(mutex_);
    const auto found = states_.find(reader);
    if (found != states_.end() && found->second == state) {
        states_.erase(found);
    }
    return false;
}

}  // namespace amphoe::devices::card
