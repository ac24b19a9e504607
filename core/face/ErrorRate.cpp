#include "core/face/ErrorRate.h"

#include <algorithm>
#include <cmath>

namespace amphoe::face {

ErrorRate wilson_rate(std::size_t errors, std::size_t trials) {
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(trials);
    const double rate = static_cast<double>(errors) / n;
    const double centre = (rate + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    return {rate, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace amphoe::face
