// A pause that a stop request ends.
#pragma once

#include <chrono>
#include <stop_token>

namespace amphoe::devices::card {

/// False when a stop was requested before `pause` was over.
bool pause_for(std::chrono::milliseconds pause, const std::stop_token& stop);

}  // namespace amphoe::devices::card
