#include "core/face/FaceQuality.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace amphoe::face {
namespace {

// What is no number is the worst: a measure that failed speaks for nothing.
int percent(double part) {
    return std::isnan(part) ? 0 : static_cast<int>(std::lround(100 * std::clamp(part, 0.0, 1.0)));
}

double sigmoid(double value, double centre, double width) {
    return 1 / (1 + std::exp((centre - value) / width));
}

// OFIQ judges an angle by the square of its cosine.
int angle_quality(double degrees) {
    const double cosine = std::cos(std::min(std::abs(degrees), 90.0) * std::numbers::pi / 180);
    return percent(cosine * cosine);
}

// Formulas of OFIQ 1.x (ISO/IEC 29794-5:2025) as listed in face.md section 7. Margins are met from one and a half eye
// distances to the sides, two above and two and a half below; sharpness is a plain scale, OFIQ's needs a trained model,
// as do its EyesOpen (here from the patch, not the lids), EyesVisible and MouthOcclusionPrevention.
std::map<std::string, int> components_of(const FaceMeasures& m) {
    const double head_deviation = std::abs(m.head_size - 0.45);
    return {
        {"SingleFacePresent", percent(1 - m.second_face)},
        {"InterEyeDistance", percent(sigmoid(m.eye_distance, 70, 20))},
        {"HeadSize", percent(2 * (1 - sigmoid(head_deviation, 0, 0.05)))},
        {"EyesOpen", percent(sigmoid(m.features.eye_opening, 0.05, 0.015))},
        {"EyesVisible", percent(sigmoid(m.features.eye_shade, 0.40, 0.06))},
        {"MouthOcclusionPrevention", percent(1 - sigmoid(m.features.mouth_cover, 25, 4))},
        {"MouthClosed", percent(1 - sigmoid(m.mouth_gap, 0.2, 0.06))},
        {"LuminanceMean", percent(sigmoid(m.luminance_mean, 0.2, 0.05) * (1 - sigmoid(m.luminance_mean, 0.8, 0.05)))},
        {"UnderExposurePrevention", percent(1 - m.under_exposed)},
        {"OverExposurePrevention", percent(1 - m.over_exposed)},
        {"IlluminationUniformity", percent(std::pow(std::clamp(m.uniformity, 0.0, 1.0), 0.3))},
        {"DynamicRange", percent(m.entropy / 8)},
        {"Sharpness", percent(sigmoid(m.sharpness, 15, 6))},
        {"LeftwardCrop", percent(m.margin_left / 1.5)},
        {"RightwardCrop", percent(m.margin_right / 1.5)},
        {"MarginAbove", percent(m.margin_above / 2)},
        {"MarginBelow", percent(m.margin_below / 2.5)},
        {"HeadPoseYaw", angle_quality(m.pose.yaw)},
        {"HeadPosePitch", angle_quality(m.pose.pitch)},
        {"HeadPoseRoll", angle_quality(m.pose.roll)},
    };
}

// Blocking faults come before advice; within each the order of the calls is the order of importance.
class FaultList {
  public:
    void at_least(const char* key, double value, const QualityLimit& limit) {
        note(key, -value, {-limit.advise, -limit.block});
    }
    void at_most(const char* key, double value, const QualityLimit& limit) { note(key, value, limit); }
    bool blocked() const { return !blocking_.empty(); }
    std::vector<std::string> keys() const {
        std::vector<std::string> all;
        for (const auto* list : {&blocking_, &advice_}) {
            for (const auto& key : *list) {
                if (std::find(all.begin(), all.end(), key) == all.end()) {
                    all.push_back(key);
                }
            }
        }
        return all;
    }

  private:
    void note(const char* key, double value, const QualityLimit& limit) {
        if (!(value <= limit.block)) {  // also what is no number
            blocking_.emplace_back(key);
        } else if (value > limit.advise) {
            advice_.emplace_back(key);
        }
    }
    std::vector<std::string> blocking_;
    std::vector<std::string> advice_;
};

// A well-lit face before a white wall is no face against the light.
constexpr double backlit_below = 0.42;

FaultList faults_of(const FaceMeasures& m, const QualityLimits& limits) {
    const auto advice_below = [](double limit) { return QualityLimit{limit, -1e9}; };
    const auto advice_above = [](double limit) { return QualityLimit{limit, 1e9}; };
    FaultList faults;
    faults.at_most("face.many", m.second_face, {limits.second_face, limits.second_face});
    faults.at_least("face.small", m.eye_distance, limits.eye_distance);
    if (m.luminance_mean < backlit_below) {
        faults.at_most("face.backlit", m.background - m.luminance_mean, advice_above(limits.backlight));
    }
    faults.at_least("face.dark", m.luminance_mean, limits.luminance_low);
    faults.at_most("face.bright", m.luminance_mean, limits.luminance_high);
    faults.at_most("face.cropped", m.points_outside, limits.points_outside);
    faults.at_most("face.near", m.head_size, advice_above(limits.head_size));
    faults.at_most("face.mask", m.features.mouth_cover, advice_above(limits.mouth_cover));
    faults.at_least("face.glasses", m.features.eye_shade, advice_below(limits.eye_shade));
    faults.at_most("face.turned", std::abs(m.pose.yaw), limits.yaw);
    faults.at_most("face.turned", std::abs(m.pose.pitch), limits.pitch);
    faults.at_most("face.turned", std::abs(m.pose.roll), limits.roll);
    faults.at_least("face.side_lit", m.uniformity, limits.uniformity);
    faults.at_least("face.blurred", m.sharpness, limits.sharpness);
    faults.at_least("face.blurred", m.detail, advice_below(limits.detail));
    faults.at_least("face.eyes_closed", m.features.eye_opening, advice_below(limits.eye_opening));
    faults.at_least("face.unclear", m.detection_score, limits.detection_score);
    faults.at_most("face.mouth_open", m.mouth_gap, limits.mouth_gap);
    return faults;
}

}  // namespace

domain::FaceAssessment judge(const FaceMeasures& measures, const QualityLimits& limits) {
    domain::FaceAssessment assessment;
    assessment.faces = measures.faces;
    if (measures.faces == 0) {
        assessment.components = {{"SingleFacePresent", 0}};
        assessment.faults = {"face.none"};
        return assessment;
    }
    assessment.components = components_of(measures);
    const auto faults = faults_of(measures, limits);
    assessment.faults = faults.keys();
    assessment.ok = !faults.blocked();
    assessment.box = measures.box;
    assessment.pose = measures.pose;
    return assessment;
}

}  // namespace amphoe::face
