// Cash counted by its notes and coins (domain.md W14.5).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace amphoe::domain {

/// Baht notes and coins in circulation, the largest first, each in satang.
inline constexpr std::array<int, 11> kCashPieces{100'000, 50'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100, 50, 25};

/// How many of each, in the order of kCashPieces.
using CashCount = std::array<std::int64_t, kCashPieces.size()>;

/// Satang of all together.
constexpr std::int64_t sum_of(const CashCount& count) {
    std::int64_t sum = 0;
    for (std::size_t piece = 0; piece < kCashPieces.size(); ++piece) {
        sum += count[piece] * kCashPieces[piece];
    }
    return sum;
}

}  // namespace amphoe::domain
