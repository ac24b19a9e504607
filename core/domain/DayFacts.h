// What happened at a counter in a period, counted (domain.md W16). Nothing personal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// Cases of one service, or of one officer.
struct CaseCounts {
    int cases = 0;
    std::map<CaseState, int> by_state;
    /// From opening a case to the last act of the counter in it; only of cases whose counter part is done.
    std::vector<long> seconds;

    int in_state(CaseState state) const;
    std::optional<long> mean_seconds() const;
    std::optional<long> median_seconds() const { return percentile_seconds(50); }
    /// By the nearest rank.
    std::optional<long> percentile_seconds(int percent) const;
};

/// A case nobody finished at the counter.
struct UnfinishedCase {
    std::string number;
    ServiceKind service = ServiceKind::ThaidEnrolment;
    CaseState state = CaseState::Draft;
    std::string officer_id;
};

struct QueueFacts {
    int tickets = 0;
    int served = 0;
    int no_shows = 0;
    int called = 0;         ///< those whose wait is known
    long wait_seconds = 0;  ///< of all of them together
};

struct DayFacts {
    int visits = 0;
    CaseCounts all;
    std::map<ServiceKind, CaseCounts> services;
    std::map<std::string, CaseCounts> officers;
    std::vector<UnfinishedCase> unfinished;  ///< oldest first
    int faces_compared = 0;                  ///< visits with a comparison
    int faces_first_try = 0;                 ///< of these, passed at the first try
    int referred = 0;
    int overridden = 0;  ///< accepted by a second person
    /// "enrol", "rebind", ... as asked for, and "rejected: REASON".
    std::map<std::string, int> enrolments;
    /// "print_failed", "sheet_spoiled", "conflict", "paper_refused", "fee_refused", "rejected", "clock_went_back".
    std::map<std::string, int> incidents;
    int copies_avoided = 0;           ///< of all cases, see AvoidedCopies.h
    int e_documents = 0;              ///< papers that left as a signed file instead of a sheet
    std::optional<QueueFacts> queue;  ///< none: no queue is kept here
};

}  // namespace amphoe::domain
