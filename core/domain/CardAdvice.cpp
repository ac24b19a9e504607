#include "core/domain/CardAdvice.h"

#include <algorithm>
#include <numeric>

namespace amphoe::domain {
namespace {

// Fewer outcomes than this say nothing about a reader.
constexpr int kEnough = 10;
constexpr int kPoorPercent = 70;
constexpr int kGoodPercent = 90;

/// The recent outcomes of one side of a comparison.
struct Tally {
    int outcomes = 0;
    int successes = 0;
    void add(const CardFigures& row) {
        outcomes += static_cast<int>(row.recent.size());
        successes += std::accumulate(row.recent.begin(), row.recent.end(), 0);
    }
    bool poor() const { return outcomes >= kEnough && successes * 100 < outcomes * kPoorPercent; }
    bool good() const { return outcomes >= kEnough && successes * 100 >= outcomes * kGoodPercent; }
};

bool worse_than_the_others(const CardHealth& health, const std::string& reader) {
    Tally here;
    Tally elsewhere;
    for (const auto& row : health.rows) {
        (row.reader == reader ? here : elsewhere).add(row);
    }
    return here.poor() && elsewhere.good();
}

}  // namespace

std::string_view card_advice_name(CardAdvice advice) {
    switch (advice) {
        case CardAdvice::None:
            break;
        case CardAdvice::Clean:
            return "clean";
        case CardAdvice::Reinsert:
            return "reinsert";
        case CardAdvice::OtherReader:
            return "other_reader";
        case CardAdvice::Slower:
            return "slower";
    }
    return "none";
}

CardAdvice card_advice(const CardHealth& health, const std::string& reader) {
    const auto found = health.failures_in_row.find(reader);
    const int failures = found == health.failures_in_row.end() ? 0 : found->second;
    if (failures == 0) {
        return CardAdvice::None;
    }
    if (failures <= 3 && worse_than_the_others(health, reader)) {
        return CardAdvice::OtherReader;
    }
    return failures == 1   ? CardAdvice::Clean
           : failures == 2 ? CardAdvice::Reinsert
           : failures == 3 ? CardAdvice::OtherReader
                           : CardAdvice::Slower;
}

}  // namespace amphoe::domain
