#include "tests/centre/storage/RateTokens.h"

#include <algorithm>

namespace amphoe::centre {
namespace {

constexpr double kMillionths = 1e6;

// One statement, so that no two instances give the same token away. $1 asker, $2 now, $3 growth in a millisecond,
// $4 burst, $5 wanted; tokens in millionths. A clock that is behind adds nothing and takes no time back.
const std::string kNow = "(CASE WHEN $2 > counted_at THEN $2 ELSE counted_at END)";
const std::string kGrown = "(tokens + (" + kNow + " - counted_at) * $3)";
const std::string kLeft = "(CASE WHEN " + kGrown + " > $4 THEN $4 ELSE " + kGrown + " END)";
const std::string kTake = "UPDATE rate_tokens SET tokens = " + kLeft + " - $5, counted_at = " + kNow +
                          " WHERE asker = $1 AND " + kLeft + " >= $5";

std::int64_t millionths(double tokens) {
    return static_cast<std::int64_t>(tokens * kMillionths);
}

}  // namespace

bool RateTokens::take(const std::string& asker, double tokens, std::int64_t now_ms) {
    try {
        const auto lease = database_.lease();
        const auto growth = std::max<std::int64_t>(1, millionths(rate_ / 1000));
        const auto wanted = millionths(std::min(tokens, burst_));
        for (int round = 0; round < 2; ++round) {
            if (lease->run(kTake, {asker, now_ms, growth, millionths(burst_), wanted}).changed == 1) {
                return true;
            }
            const auto fresh = lease->run(
                "INSERT INTO rate_tokens(asker, tokens, counted_at) VALUES($1, $2, $3) ON CONFLICT DO NOTHING",
                {asker, millionths(burst_), now_ms});
            if (fresh.changed == 0) {
                return false;
            }
        }
        return false;
    } catch (const DatabaseTrouble&) {
        return true;
    }
}

}  // namespace amphoe::centre
