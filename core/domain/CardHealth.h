// How the card reads of this workstation went: figures without anything personal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/FailureCode.h"

namespace amphoe::domain {

/// One read of one card, from the connection to its end.
struct CardAttempt {
    std::string reader;
    std::string generation;  ///< class of the ATR ("TH NID 17", "other", "unknown"); tells a make, not a person
    std::optional<FailureCode> failure;  ///< empty: read
    int retries = 0;                     ///< restarts with a power cycle within the read
    long ms = 0;
};

/// True for failures that the card, its contacts or the reader cause: those the card doctor has an advice for.
bool is_card_trouble(FailureCode code);

/// The reads of one generation of cards in one reader.
struct CardFigures {
    std::string reader;
    std::string generation;
    int reads = 0;
    int successes = 0;
    int retries = 0;
    std::map<std::string, int> failures;  ///< how often, by the name of the failure
    std::vector<long> recent_ms;          ///< of the last successes, oldest first, at most kRecent
    std::vector<int> recent;              ///< the last outcomes, 1 read and 0 card trouble, oldest first

    static constexpr std::size_t kRecent = 100;
    void add(const CardAttempt& attempt);
    int success_percent() const;  ///< 0 without reads
    long median_ms() const;       ///< 0 without successes
    long p95_ms() const;
};

struct CardHealth {
    std::vector<CardFigures> rows;               ///< at most kMostRows; the one unused longest goes first
    std::map<std::string, int> failures_in_row;  ///< card trouble in each reader since its last success

    static constexpr std::size_t kMostRows = 64;
    void add(const CardAttempt& attempt);
};

}  // namespace amphoe::domain
