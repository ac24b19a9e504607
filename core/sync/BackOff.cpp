#include "core/sync/BackOff.h"

#include <algorithm>

#include "core/support/Digest.h"

namespace amphoe::sync {

std::chrono::milliseconds retry_delay(const std::string& message_id, int attempts) {
    using std::chrono::milliseconds;
    constexpr milliseconds ceiling = std::chrono::minutes(15);
    const int exponent = std::clamp(attempts, 1, 12);  // 2^12 s is beyond the ceiling
    const auto digest = support::sha256_hex_of_text(message_id + '/' + std::to_string(attempts));
    const auto spread = std::stoul(digest.substr(0, 4), nullptr, 16);  // 0..65535
    const double factor = 0.75 + static_cast<double>(spread) / 65536.0 / 2.0;
    const auto delay = static_cast<long>(factor * 1000.0 * static_cast<double>(1L << exponent));
    return std::min(ceiling, milliseconds(delay));
}

}  // namespace amphoe::sync
