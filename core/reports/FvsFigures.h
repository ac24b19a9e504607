// The face verification service in figures: calls, response times, availability, verdicts (domain.md C10).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/Kpi.h"
#include "core/ports/CaseStore.h"

namespace amphoe::reports {

/// One call is one comparison of a live face at this workstation. Times are those saved with the verdict; a comparison
/// saved by an older version has none and is counted without it.
struct FvsCalls {
    int calls = 0;
    std::map<std::string, int> bands;           ///< "pass", "refer", "fail": the final verdict
    int asked = 0;                              ///< the centre's service was asked too
    int served = 0;                             ///< it answered, be it that it has no reference
    std::map<std::string, int> centre_results;  ///< "match", "no_match", "unsure"
    std::map<std::string, int> unanswered;      ///< why: failure names
    std::vector<long> local_ms;                 ///< of our own comparison
    std::vector<long> centre_ms;                ///< of the centre's answers

    /// Of all comparisons; empty without any.
    std::optional<double> band_percent(const std::string& band) const;
    /// Served of asked; empty when the centre was never asked.
    std::optional<double> availability_percent() const;
};

/// Nearest rank; empty without data.
std::optional<long> percentile(std::vector<long> sample, int percent);

struct FvsFigures {
    FvsCalls all;
    /// "2026-11" and the requester of the visit's verify-only case; an empty requester: this office for itself.
    std::map<std::pair<std::string, std::string>, FvsCalls> parts;
};

/// Visits with a case opened from the first to the last day, both included. UsageError, failures of the store.
domain::Result<FvsFigures> fvs_figures(ports::CaseStore& cases, const domain::KpiPeriod& period);

}  // namespace amphoe::reports
