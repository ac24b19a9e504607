#include "core/face/FaceEngine.h"

#include <algorithm>

#include "core/face/FaceAligner.h"
#include "core/face/FaceScale.h"
#include "core/face/Stopwatch.h"

namespace amphoe::face {

FaceEngine::FaceEngine(std::unique_ptr<RecognitionNetwork> recognition, std::unique_ptr<LandmarkFinder> landmarks,
                       domain::FaceModel model, FaceThresholdFile settings, std::optional<Cohort> cohort)
    : recognition_(std::move(recognition)),
      landmarks_(std::move(landmarks)),
      model_(std::move(model)),
      settings_(std::move(settings)) {
    if (cohort && settings_.holds_for(cohort->identity(), cohort->size())) {
        cohort_.emplace(std::move(*cohort));
    }
}

FaceLook FaceEngine::look(const domain::Picture& picture, domain::FaceTiming& timing) {
    Stopwatch watch;
    const auto faces = detector_.find(picture);
    timing.detect_ms += watch.lap();
    if (faces.empty()) {
        return {judge({}, settings_.limits), {}};
    }
    FaceLook look;
    look.points = landmarks_->locate(picture, faces.front().box);
    look.assessment = judge(measure(picture, faces, look.points), settings_.limits);
    timing.align_ms += watch.lap();
    return look;
}

// The mean of the chip's and its mirror image's descriptor lowers the error by a sixth (face.md section 3.1).
FaceDescriptor FaceEngine::describe(const domain::Picture& picture, const FaceLook& look, domain::FaceTiming& timing) {
    Stopwatch watch;
    const auto chip = cut_chip(picture, landmarks_->refine(picture, look.points));
    timing.align_ms += watch.lap();
    const auto descriptor = mean_descriptor(recognition_->describe({chip, mirrored(chip)}));
    timing.describe_ms += watch.lap();
    return descriptor;
}

double FaceEngine::warm_up() {
    FaceChip chip;
    chip.rgb.assign(static_cast<std::size_t>(FaceChip::side) * FaceChip::side * 3, 0);
    (void)recognition_->describe({chip});
    Stopwatch watch;
    (void)recognition_->describe({chip});
    return watch.lap();
}

domain::FaceEvidence FaceEngine::decide(const FaceDescriptor& reference, std::span<const FaceDescriptor> probes) const {
    domain::FaceEvidence evidence;
    evidence.thresholds = settings_.mode_for(probes.size(), cohort_.has_value()).thresholds;
    const auto used = std::min(probes.size(), static_cast<std::size_t>(evidence.thresholds.probes));
    const auto fused = mean_descriptor({probes.begin(), probes.begin() + static_cast<std::ptrdiff_t>(used)});
    evidence.raw_distance = descriptor_distance(reference, fused);
    evidence.distance = cohort_ ? cohort_->normalised(evidence.raw_distance, reference, fused) : evidence.raw_distance;
    if (cohort_) {
        evidence.cohort = cohort_->identity();
    }
    evidence.band = band_of(evidence.distance, evidence.thresholds);
    evidence.percent = percent_of(evidence.distance, evidence.thresholds);
    evidence.model = model_;
    return evidence;
}

}  // namespace amphoe::face
