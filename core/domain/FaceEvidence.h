// What is known of a face picture and of a comparison; stored with every decision (promise 3 of product.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
    int probes = 1;       ///< live pictures fused; thresholds hold for this number only
    bool cohort = false;  ///< of cohort-normalised distances
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

/// The set of other people's templates that distances are normalised with (face.md 4).
struct FaceCohort {
    std::string version;
    std::string sha256;
    bool operator==(const FaceCohort&) const = default;
};

/// Presence check at an attended counter: advice, never the only reason to refuse; not a certified PAD
/// (ISO/IEC 30107-3).
struct FacePresence {
    int score = 0;                    ///< 0 (nothing speaks for a person) to 100
    std::vector<std::string> signs;   ///< seen in favour: "presence.parallax", "presence.turn", "presence.blink" ...
    std::vector<std::string> faults;  ///< seen against: "presence.flat", "presence.screen", "presence.still" ...
};

/// What one capture gave: the pictures to fuse, best first, and what was seen meanwhile.
struct CapturedFaces {
    std::vector<Picture> probes;
    std::optional<FacePresence> presence;
    bool taken_by_officer = false;  ///< by key, not by the automatic
};

/// The centre's own comparison of the same pictures (FVS).
struct CentreFaceAnswer {
    std::string result;  ///< "match", "no_match", "unsure"
    int score = 0;       ///< 0..100, of the centre's model, not comparable with ours
    std::string model;
};

/// A face as numbers, held in memory for the guards only, never stored. Wiped when dropped.
class FaceTemplate {
  public:
    FaceTemplate() = default;
    explicit FaceTemplate(std::vector<float> values) : values_(std::move(values)) {}
    FaceTemplate(FaceTemplate&&) noexcept = default;
    FaceTemplate& operator=(FaceTemplate&& other) noexcept;
    FaceTemplate(const FaceTemplate&) = delete;
    FaceTemplate& operator=(const FaceTemplate&) = delete;
    ~FaceTemplate();

    const std::vector<float>& values() const { return values_; }

  private:
    std::vector<float> values_;
};

struct FaceTiming {
    double detect_ms = 0;
    double align_ms = 0;
    double describe_ms = 0;
    double total_ms = 0;
};

/// One comparison of a reference (chip photo) with a probe (live). A percent is not a probability.
struct FaceEvidence {
    double distance = 0;      ///< what the thresholds judge: raw, or normalised with the cohort
    double raw_distance = 0;  ///< Euclidean distance of the descriptors
    int percent = 0;          ///< monotone map of the distance, 0..100, the pass threshold at a round figure
    FaceBand band = FaceBand::Fail;
    FaceThresholds thresholds;
    FaceModel model;
    std::optional<FaceCohort> cohort;
    FaceAssessment reference;
    FaceAssessment probe;  ///< of the first of the fused pictures
    std::optional<FacePresence> presence;
    std::optional<CentreFaceAnswer> centre;
    std::string centre_why;            ///< why the centre did not compare: a failure name or "switched-off"
    std::optional<long> centre_ms;     ///< from the question to the answer or the failure; empty: not asked
    std::optional<FaceBand> own_band;  ///< the band of our thresholds, when the centre's answer turned it into refer
    FaceTiming timing;
};

}  // namespace amphoe::domain
