// What the benches of the store share: a vault, a clock, sample steps, percentiles.
#pragma once

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "core/storage/Database.h"
#include "core/support/AesGcm.h"

namespace amphoe::bench {

class BenchClock final : public ports::Clock {
  public:
    support::Timestamp now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
};

class BenchVault final : public ports::KeyVault {
  public:
    domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret, const std::string& purpose) override {
        return support::aes_gcm_seal(key_, purpose, secret.bytes());
    }
    domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped, const std::string& purpose) override {
        if (const auto plain = support::aes_gcm_open(key_, purpose, wrapped)) {
            return support::Secret(std::span<const std::uint8_t>(*plain));
        }
        return domain::Failure{domain::FailureCode::StoreKeyUnavailable, "other key"};
    }
    std::string protection() const override { return "bench"; }

  private:
    support::Secret key_{std::string_view("0123456789abcdef0123456789abcdef")};
};

/// Milliseconds of one call.
template <class Call>
double milliseconds_of(Call call) {
    const auto start = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

inline double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

inline double print_line(const char* what, const std::vector<double>& values) {
    const double p95 = percentile(values, 0.95);
    std::printf("%-44s p50 %8.3f ms   p95 %8.3f ms   (%zu)\n", what, percentile(values, 0.5), p95, values.size());
    return p95;
}

/// A synthetic citizen number with a right check digit.
inline domain::CitizenId citizen(int index) {
    char digits[14];
    std::snprintf(digits, sizeof digits, "1%011d0", index);
    int sum = 0;
    for (int place = 0; place < 12; ++place) {
        sum += (digits[place] - '0') * (13 - place);
    }
    digits[12] = static_cast<char>('0' + (11 - sum % 11) % 10);
    return *domain::CitizenId::parse(digits);
}

}  // namespace amphoe::bench
