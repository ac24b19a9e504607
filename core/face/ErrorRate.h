// A measured rate with its confidence interval.
#pragma once

#include <cstddef>

namespace amphoe::face {

/// A rate with its 95 % interval, all 0..1.
struct ErrorRate {
    double rate = 0;
    double low = 0;
    double high = 0;
    bool operator==(const ErrorRate&) const = default;
};

/// The score interval of E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927);
/// honest also where no error was seen. `trials` above 0.
ErrorRate wilson_rate(std::size_t errors, std::size_t trials);

}  // namespace amphoe::face
