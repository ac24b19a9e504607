// What is known of a face picture and of a comparison; stored with every decision (promise 3 of product.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Picture.h"

namespace amphoe::domain {

/// The three bands an officer sees: ผ่าน, ส่งพิจารณา, ไม่ผ่าน.
enum class FaceBand { Pass, Refer, Fail };
/// "pass", "refer", "fail".
std::string_view band_name(FaceBand band);
std::optional<FaceBand> band_from_name(std::string_view name);

/// Distances at or below `pass` pass, at or below `refer` go to a second person, above fail.
struct FaceThresholds {
    std::string version;
    double pass = 0;
    double refer = 0;
    bool operator==(const FaceThresholds&) const = default;
};

struct FaceModel {
    std::string name;
    std::string sha256;
    bool operator==(const FaceModel&) const = default;
};

/// Degrees; yaw positive to the subject's left, pitch positive up, roll positive clockwise in the picture.
struct FacePose {
    double yaw = 0;
    double pitch = 0;
    double roll = 0;
};

/// Quality of one picture. Component names follow ISO/IEC 29794-5, each 0 (worst) to 100.
struct FaceAssessment {
    std::map<std::string, int> components;
    std::vector<std::string> faults;  ///< keys, worst first: "face.none", "face.many", "face.small", "face.dark", ...
    bool ok = false;                  ///< good enough to compare
    Box box;                          ///< of the chosen face, in pixels of the picture
    FacePose pose;
    int faces = 0;
};

struct FaceTiming {
    double detect_ms = 0;
    double align_ms = 0;
    double describe_ms = 0;
    double total_ms = 0;
};

/// One comparison of a reference (chip photo) with a probe (live). A percent is not a probability.
struct FaceEvidence {
    double distance = 0;
    int percent = 0;  ///< monotone map of the distance, 0..100, the pass threshold at a round figure
    FaceBand band = FaceBand::Fail;
    FaceThresholds thresholds;
    FaceModel model;
    FaceAssessment reference;
    FaceAssessment probe;
    FaceTiming timing;
};

}  // namespace amphoe::domain
