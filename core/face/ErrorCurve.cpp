#include "core/face/ErrorCurve.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

namespace amphoe::face {
namespace {

constexpr int resamplings = 400;
constexpr unsigned seed = 20261122;

std::size_t at_most(const std::vector<double>& sorted, double threshold) {
    return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), threshold) - sorted.begin());
}

double weight_of(const JudgedComparison& comparison, const std::vector<std::uint32_t>& weight) {
    const double one = weight[comparison.reference];
    return comparison.reference == comparison.probe ? one : one * weight[comparison.probe];
}

}  // namespace

ErrorCurve::ErrorCurve(std::vector<JudgedComparison> comparisons) : sorted_(std::move(comparisons)) {
    std::sort(sorted_.begin(), sorted_.end(), [](const auto& a, const auto& b) { return a.distance < b.distance; });
    for (const auto& comparison : sorted_) {
        (comparison.same ? genuine_ : impostor_).push_back(comparison.distance);
        numbers_ = std::max({numbers_, comparison.reference + 1, comparison.probe + 1});
    }
    if (genuine_.empty() || impostor_.empty()) {
        throw std::invalid_argument("comparisons of one kind only");
    }
}

double ErrorCurve::weighted_equal_error(const std::vector<std::uint32_t>& weight) const {
    double genuine = 0;
    double impostor = 0;
    for (const auto& comparison : sorted_) {
        (comparison.same ? genuine : impostor) += weight_of(comparison, weight);
    }
    double missed = genuine;
    double let_in = 0;
    for (const auto& comparison : sorted_) {
        const double before = (missed / genuine + let_in / impostor) / 2;
        (comparison.same ? missed : let_in) += weight_of(comparison, weight) * (comparison.same ? -1 : 1);
        if (let_in / impostor >= missed / genuine) {
            return std::min(before, (missed / genuine + let_in / impostor) / 2);
        }
    }
    return std::nan("");
}

std::vector<std::uint32_t> ErrorCurve::taking_part() const {
    std::vector<bool> seen(numbers_, false);
    for (const auto& comparison : sorted_) {
        seen[comparison.reference] = seen[comparison.probe] = true;
    }
    std::vector<std::uint32_t> pool;
    for (std::uint32_t number = 0; number < numbers_; ++number) {
        if (seen[number]) {
            pool.push_back(number);
        }
    }
    return pool;
}

ErrorRate ErrorCurve::equal_error() const {
    std::mt19937 random(seed);  // its numbers are the same on every platform, unlike the distributions'
    const auto pool = taking_part();
    const double rate = weighted_equal_error(std::vector<std::uint32_t>(numbers_, 1));
    std::vector<double> rates{rate};
    for (int round = 0; round < resamplings; ++round) {
        std::vector<std::uint32_t> weight(numbers_, 0);
        for (std::size_t draw = 0; draw < pool.size(); ++draw) {
            ++weight[pool[random() % pool.size()]];
        }
        if (const double one = weighted_equal_error(weight); std::isfinite(one)) {
            rates.push_back(one);  // a resampling without any genuine pair says nothing
        }
    }
    std::sort(rates.begin(), rates.end());
    const auto part = [&](double share) {
        return rates[static_cast<std::size_t>(share * static_cast<double>(rates.size() - 1))];
    };
    return {rate, part(0.025), part(0.975)};
}

RatesAtThreshold ErrorCurve::at(double threshold) const {
    return {wilson_rate(at_most(impostor_, threshold), impostor_.size()),
            wilson_rate(genuine_.size() - at_most(genuine_, threshold), genuine_.size())};
}

double ErrorCurve::threshold_at(double false_match_rate) const {
    const auto allowed = static_cast<std::size_t>(false_match_rate * static_cast<double>(impostor_.size()));
    return allowed < impostor_.size() ? std::nextafter(impostor_[allowed], 0.0) : impostor_.back();
}

}  // namespace amphoe::face
