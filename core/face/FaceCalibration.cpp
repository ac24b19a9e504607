#include "core/face/FaceCalibration.h"

#include <algorithm>

namespace amphoe::face {
namespace {

constexpr std::size_t fewest_comparisons = 30;
constexpr double refer_over_pass = 10;  // 1:10,000 and 1:1,000 of requirement W3.7
constexpr int highest_hundredth = 60;   // the limit of the threshold file

int largest_hundredth(const ErrorCurve& curve, int from, int last, double false_match_rate) {
    int found = from;
    while (found < last && curve.at((found + 1) / 100.0).false_match.rate <= false_match_rate) {
        ++found;
    }
    return found;
}

}  // namespace

domain::Result<FaceCalibration> calibrate(const std::vector<JudgedComparison>& comparisons, double false_match_rate) {
    const auto genuine = static_cast<std::size_t>(
        std::count_if(comparisons.begin(), comparisons.end(), [](const auto& one) { return one.same; }));
    const auto impostor = comparisons.size() - genuine;
    if (!(false_match_rate > 0 && false_match_rate < 1) || genuine < fewest_comparisons ||
        impostor < fewest_comparisons || static_cast<double>(impostor) * false_match_rate < 1) {
        return domain::Failure{domain::FailureCode::ConfigurationInvalid, "too few pairs for the false match rate"};
    }
    const ErrorCurve curve(comparisons);
    FaceCalibration calibration;
    calibration.genuine = genuine;
    calibration.impostor = impostor;
    calibration.equal_error = curve.equal_error();
    for (int hundredth = 30; hundredth <= highest_hundredth; hundredth += 2) {
        const auto rates = curve.at(hundredth / 100.0);
        calibration.table.push_back({hundredth / 100.0, rates.false_match, rates.false_non_match});
    }
    const int pass = largest_hundredth(curve, 1, highest_hundredth - 1, false_match_rate);
    const int refer = largest_hundredth(curve, pass + 1, highest_hundredth, refer_over_pass * false_match_rate);
    calibration.proposed.thresholds.pass = pass / 100.0;
    calibration.proposed.thresholds.refer = refer / 100.0;
    calibration.proposed.at_pass = curve.at(pass / 100.0);
    calibration.proposed.at_refer = curve.at(refer / 100.0);
    return calibration;
}

}  // namespace amphoe::face
