// Error rates of a list of judged comparisons, with intervals.
#pragma once

#include <cstdint>
#include <vector>

#include "core/face/DecisionMode.h"
#include "core/face/ErrorRate.h"

namespace amphoe::face {

/// One judged comparison of a labelled list. Comparisons that share a reference or a probe depend on each other; the
/// two numbers say which do (persons where they are known, else pictures).
struct JudgedComparison {
    double distance = 0;
    bool same = false;
    std::uint32_t reference = 0;
    std::uint32_t probe = 0;
};

class ErrorCurve {
  public:
    /// Distances must be finite. Throws std::invalid_argument unless there are comparisons of both kinds.
    explicit ErrorCurve(std::vector<JudgedComparison> comparisons);

    std::size_t genuine() const { return genuine_.size(); }
    std::size_t impostor() const { return impostor_.size(); }
    const std::vector<double>& genuine_distances() const { return genuine_; }    ///< sorted
    const std::vector<double>& impostor_distances() const { return impostor_; }  ///< sorted

    /// The interval is between the 2.5 and 97.5 percent points of 400 resamplings of references and probes, from a
    /// fixed seed: the same every time.
    ErrorRate equal_error() const;
    /// FMR and FNMR when distances at or below the threshold count as the same person, with Wilson intervals: they take
    /// the comparisons for independent.
    RatesAtThreshold at(double threshold) const;
    /// The largest distance that lets at most this part of the strangers pass.
    double threshold_at(double false_match_rate) const;

  private:
    double weighted_equal_error(const std::vector<std::uint32_t>& weight) const;
    std::vector<std::uint32_t> taking_part() const;

    std::vector<JudgedComparison> sorted_;
    std::vector<double> genuine_;
    std::vector<double> impostor_;
    std::uint32_t numbers_ = 0;  ///< above the largest reference and probe
};

}  // namespace amphoe::face
