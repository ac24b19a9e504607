// When a failed message is tried again.
#pragma once

#include <chrono>
#include <string>

namespace amphoe::sync {

/// 2^attempts seconds times a factor from 0.75 up to 1.25, at most 15 minutes. `attempts` counts the failures so far,
/// this one included. The factor comes from the message id and the count: spread over a country's workstations, yet the
/// same for the same input.
std::chrono::milliseconds retry_delay(const std::string& message_id, int attempts);

}  // namespace amphoe::sync
