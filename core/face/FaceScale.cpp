#include "core/face/FaceScale.h"

#include <algorithm>
#include <cmath>

namespace amphoe::face {
namespace {

constexpr int pass_percent = 80;
constexpr int refer_percent = 60;
// Strangers lie around 0.8 and hardly ever beyond 1.2 (face.md section 12.2), which is 0 percent.
constexpr double farthest = 1.2;

int between(double distance, double near_distance, int near_percent, double far_distance, int far_percent) {
    const double part = (distance - near_distance) / (far_distance - near_distance);
    return static_cast<int>(std::floor(std::clamp(near_percent + part * (far_percent - near_percent), 0.0, 100.0)));
}

}  // namespace

domain::FaceBand band_of(double distance, const domain::FaceThresholds& thresholds) {
    if (distance <= thresholds.pass) {
        return domain::FaceBand::Pass;
    }
    return distance <= thresholds.refer ? domain::FaceBand::Refer : domain::FaceBand::Fail;
}

int percent_of(double distance, const domain::FaceThresholds& thresholds) {
    if (!std::isfinite(distance)) {
        return 0;
    }
    switch (band_of(distance, thresholds)) {
        case domain::FaceBand::Pass:
            return std::clamp(between(distance, 0, 100, thresholds.pass, pass_percent), pass_percent, 100);
        case domain::FaceBand::Refer:
            return std::clamp(between(distance, thresholds.pass, pass_percent, thresholds.refer, refer_percent),
                              refer_percent, pass_percent - 1);
        case domain::FaceBand::Fail:
            break;
    }
    const double end = std::max(farthest, thresholds.refer + 0.1);
    return std::clamp(between(distance, thresholds.refer, refer_percent, end, 0), 0, refer_percent - 1);
}

}  // namespace amphoe::face
