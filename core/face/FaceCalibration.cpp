#include "core/face/FaceCalibration.h"

#include <algorithm>
#include <cmath>

namespace amphoe::face {
namespace {

constexpr std::size_t fewest_pairs = 30;
constexpr double genuine_kept = 0.99;
constexpr int highest_hundredth = 60;  // the limit of the threshold file

// E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
ErrorRate wilson(std::size_t errors, std::size_t trials) {
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(trials);
    const double rate = static_cast<double>(errors) / n;
    const double centre = (rate + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    return {rate, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

class Distances {
  public:
    explicit Distances(const std::vector<LabelledDistance>& pairs) {
        for (const auto& pair : pairs) {
            (pair.same ? genuine_ : impostor_).push_back(pair.distance);
        }
        std::sort(genuine_.begin(), genuine_.end());
        std::sort(impostor_.begin(), impostor_.end());
    }

    std::size_t genuine() const { return genuine_.size(); }
    std::size_t impostor() const { return impostor_.size(); }

    CalibrationPoint at(double threshold) const {
        return {threshold, wilson(at_most(impostor_, threshold), impostor_.size()),
                wilson(genuine_.size() - at_most(genuine_, threshold), genuine_.size())};
    }

    double equal_error_rate() const {
        double smallest_gap = 1;
        double rate = 1;
        for (const auto& list : {genuine_, impostor_}) {
            for (const double threshold : list) {
                const auto point = at(threshold);
                const double gap = std::abs(point.false_match.rate - point.false_non_match.rate);
                if (gap < smallest_gap) {
                    smallest_gap = gap;
                    rate = (point.false_match.rate + point.false_non_match.rate) / 2;
                }
            }
        }
        return rate;
    }

  private:
    static std::size_t at_most(const std::vector<double>& sorted, double threshold) {
        return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), threshold) - sorted.begin());
    }
    std::vector<double> genuine_;
    std::vector<double> impostor_;
};

domain::FaceThresholds propose(const Distances& distances, double false_match_rate) {
    int pass = 1;
    while (pass + 1 < highest_hundredth && distances.at((pass + 1) / 100.0).false_match.rate <= false_match_rate) {
        ++pass;
    }
    int refer = pass + 1;
    while (refer < highest_hundredth && distances.at(refer / 100.0).false_non_match.rate > 1 - genuine_kept) {
        ++refer;
    }
    return {"", pass / 100.0, refer / 100.0};
}

}  // namespace

domain::Result<FaceCalibration> calibrate(const std::vector<LabelledDistance>& pairs, double false_match_rate) {
    const Distances distances(pairs);
    if (!(false_match_rate > 0 && false_match_rate < 1) || distances.genuine() < fewest_pairs ||
        distances.impostor() < fewest_pairs || static_cast<double>(distances.impostor()) * false_match_rate < 1) {
        return domain::Failure{domain::FailureCode::ConfigurationInvalid, "too few pairs for the false match rate"};
    }
    FaceCalibration calibration;
    calibration.genuine = distances.genuine();
    calibration.impostor = distances.impostor();
    calibration.equal_error_rate = distances.equal_error_rate();
    for (int hundredth = 30; hundredth <= highest_hundredth; hundredth += 2) {
        calibration.table.push_back(distances.at(hundredth / 100.0));
    }
    calibration.proposed = propose(distances, false_match_rate);
    return calibration;
}

}  // namespace amphoe::face
