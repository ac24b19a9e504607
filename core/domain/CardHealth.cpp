#include "core/domain/CardHealth.h"

#include <algorithm>

namespace amphoe::domain {
namespace {

template <class T>
void push_recent(std::vector<T>& values, T value) {
    values.push_back(value);
    if (values.size() > CardFigures::kRecent) {
        values.erase(values.begin());
    }
}

long quantile(std::vector<long> values, std::size_t percent) {
    if (values.empty()) {
        return 0;
    }
    const auto at = (values.size() - 1) * percent / 100;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
    return values[at];
}

}  // namespace

bool is_card_trouble(FailureCode code) {
    switch (code) {
        case FailureCode::CardMute:
        case FailureCode::CardRemoved:
        case FailureCode::CardUnreadable:
        case FailureCode::CardDataInvalid:
        case FailureCode::CardPhotoInvalid:
            return true;
        default:
            return false;
    }
}

void CardFigures::add(const CardAttempt& attempt) {
    ++reads;
    retries += attempt.retries;
    if (!attempt.failure) {
        ++successes;
        push_recent(recent_ms, attempt.ms);
        push_recent(recent, 1);
        return;
    }
    ++failures[std::string(failure_name(*attempt.failure))];
    if (is_card_trouble(*attempt.failure)) {
        push_recent(recent, 0);
    }
}

int CardFigures::success_percent() const {
    return reads <= 0 ? 0 : static_cast<int>(successes * 100LL / reads);
}

long CardFigures::median_ms() const {
    return quantile(recent_ms, 50);
}

long CardFigures::p95_ms() const {
    return quantile(recent_ms, 95);
}

void CardHealth::add(const CardAttempt& attempt) {
    const auto found = std::ranges::find_if(rows, [&](const CardFigures& row) {
        return row.reader == attempt.reader && row.generation == attempt.generation;
    });
    CardFigures row{attempt.reader, attempt.generation, 0, 0, 0, {}, {}, {}};
    if (found != rows.end()) {
        row = std::move(*found);
        rows.erase(found);
    } else if (rows.size() >= kMostRows) {
        failures_in_row.erase(rows.front().reader);
        rows.erase(rows.begin());
    }
    row.add(attempt);
    rows.push_back(std::move(row));
    if (!attempt.failure) {
        failures_in_row.erase(attempt.reader);
    } else if (is_card_trouble(*attempt.failure)) {
        ++failures_in_row[attempt.reader];
    }
}

}  // namespace amphoe::domain
