#include "core/face/DlibFaceMatcher.h"

#include <algorithm>
#include <chrono>
#include <mutex>

#include "core/face/BlasThreads.h"
#include "core/face/FaceAligner.h"
#include "core/face/FaceDetector.h"
#include "core/face/FaceScale.h"
#include "core/face/LandmarkFinder.h"
#include "core/face/LiveFaceAnalysis.h"
#include "core/face/PreparedFaces.h"
#include "core/face/RecognitionNetwork.h"

namespace amphoe::face {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Picture;

class Stopwatch {
  public:
    /// Milliseconds since construction or the last call.
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> passed = now - begin_;
        begin_ = now;
        return passed.count();
    }

  private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

bool well_formed(const Picture& picture) {
    return picture.width > 0 && picture.height > 0 && picture.width <= 8192 && picture.height <= 8192 &&
           picture.rgb.size() == static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
}

// Why a side cannot be compared; `side` is "reference" or "probe".
Failure refusal(const domain::FaceAssessment& assessment, const std::string& side) {
    const auto& worst = assessment.faults.front();
    const auto code = worst == "face.none"   ? FailureCode::FaceNone
                      : worst == "face.many" ? FailureCode::FaceMany
                                             : FailureCode::FaceQualityLow;
    return {code, side + ": " + worst};
}

}  // namespace

class DlibFaceMatcher::Engine {
  public:
    Engine(std::unique_ptr<RecognitionNetwork> recognition, std::unique_ptr<LandmarkFinder> landmarks,
           std::unique_ptr<LandmarkFinder> live_landmarks, domain::FaceModel model, FaceThresholdFile settings)
        : recognition_(std::move(recognition)),
          landmarks_(std::move(landmarks)),
          live_(std::move(live_landmarks), detector_),
          model_(std::move(model)),
          settings_(std::move(settings)) {}

    const domain::FaceModel& model() const { return model_; }
    double descriptor_ms() const { return descriptor_ms_; }

    /// The first run fills caches, the second is what each later one costs.
    void warm_up() {
        FaceChip chip;
        chip.rgb.assign(static_cast<std::size_t>(FaceChip::side) * FaceChip::side * 3, 0);
        (void)recognition_->describe({chip});
        Stopwatch watch;
        (void)recognition_->describe({chip});
        descriptor_ms_ = watch.lap();
    }
    const domain::FaceThresholds& thresholds() const { return settings_.thresholds; }

    domain::FaceAssessment assess(const Picture& picture) {
        const std::lock_guard lock(mutex_);
        domain::FaceTiming timing;
        return look_at(picture, timing).assessment;
    }

    domain::Result<domain::FaceEvidence> compare(const Picture& reference, const std::vector<Picture>& probes) {
        const std::lock_guard lock(mutex_);
        Stopwatch total;
        domain::FaceEvidence evidence;
        const auto first = look_at(reference, evidence.timing);
        if (!first.assessment.ok) {
            return refusal(first.assessment, "reference");
        }
        std::vector<FaceDescriptor> live;
        for (const auto& probe : probes) {
            const auto look = look_at(probe, evidence.timing);
            if (!look.assessment.ok) {
                return refusal(look.assessment, "probe");
            }
            live.push_back(look.descriptor ? *look.descriptor : describe(probe, look.points, evidence.timing));
            if (live.size() == 1) {
                evidence.probe = look.assessment;
            }
        }
        evidence.raw_distance =
            descriptor_distance(describe(reference, first.points, evidence.timing), mean_descriptor(live));
        evidence.distance = evidence.raw_distance;
        evidence.band = band_of(evidence.distance, thresholds());
        evidence.percent = percent_of(evidence.distance, thresholds());
        evidence.thresholds = thresholds();
        evidence.model = model_;
        evidence.reference = first.assessment;
        evidence.timing.total_ms = total.lap();
        return evidence;
    }

    domain::Result<domain::FaceTemplate> describe_one(const Picture& picture) {
        const std::lock_guard lock(mutex_);
        domain::FaceTiming timing;
        const auto look = look_at(picture, timing);
        if (!look.assessment.ok) {
            return refusal(look.assessment, "picture");
        }
        const auto descriptor = describe(picture, look.points, timing);
        return domain::FaceTemplate({descriptor.begin(), descriptor.end()});
    }

    std::unique_ptr<ports::LiveFace> watch() {
        return std::make_unique<LiveFaceAnalysis>(
            live_, settings_.limits, [this](const Picture& picture) { prepare(picture); },
            [this] {
                const std::lock_guard lock(mutex_);
                prepared_.forget();
            });
    }

  private:
    struct Look {
        domain::FaceAssessment assessment;
        FaceLandmarks points{};
        std::optional<FaceDescriptor> descriptor = std::nullopt;  ///< when it was prepared
    };

    void prepare(const Picture& picture) {
        const std::lock_guard lock(mutex_);
        domain::FaceTiming timing;
        const auto look = look_at(picture, timing);
        if (look.assessment.ok && !look.descriptor) {
            prepared_.keep(picture, {look.assessment, look.points, describe(picture, look.points, timing)});
        }
    }

    Look look_at(const Picture& picture, domain::FaceTiming& timing) {
        Stopwatch watch;
        if (const auto known = prepared_.find(picture)) {
            return {known->assessment, known->points, known->descriptor};
        }
        const auto faces = detector_.find(picture);
        timing.detect_ms += watch.lap();
        if (faces.empty()) {
            return {judge({}, settings_.limits), {}, {}};
        }
        Look look;
        look.points = landmarks_->locate(picture, faces.front().box);
        look.assessment = judge(measure(picture, faces, look.points), settings_.limits);
        timing.align_ms += watch.lap();
        return look;
    }

    // The mean of the chip's and its mirror image's descriptor lowers the error by a sixth (face.md section 3.1).
    FaceDescriptor describe(const Picture& picture, const FaceLandmarks& points, domain::FaceTiming& timing) {
        Stopwatch watch;
        const auto chip = cut_chip(picture, points);
        timing.align_ms += watch.lap();
        const auto descriptor = mean_descriptor(recognition_->describe({chip, mirrored(chip)}));
        timing.describe_ms += watch.lap();
        return descriptor;
    }

    std::mutex mutex_;
    FaceDetector detector_;
    std::unique_ptr<RecognitionNetwork> recognition_;
    std::unique_ptr<LandmarkFinder> landmarks_;
    LiveFaceTools live_;
    PreparedFaces prepared_;
    domain::FaceModel model_;
    FaceThresholdFile settings_;
    double descriptor_ms_ = 0;
};

namespace {

// The one place where whatever OpenCV and dlib throw becomes a failure.
template <class T, class Call>
domain::Result<T> guarded(Call&& call) {
    try {
        return call();
    } catch (const std::exception& error) {
        return Failure{FailureCode::UnexpectedError, std::string("face matching: ") + error.what()};
    }
}

Failure ill_formed_picture() {
    return {FailureCode::ImageInvalid, "picture is empty or of impossible size"};
}

}  // namespace

DlibFaceMatcher::DlibFaceMatcher(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
DlibFaceMatcher::~DlibFaceMatcher() = default;

domain::Result<std::unique_ptr<DlibFaceMatcher>> DlibFaceMatcher::open(const FaceModelSource& source,
                                                                       const FaceThresholdFile& settings) {
    using Opened = std::unique_ptr<DlibFaceMatcher>;
    return guarded<Opened>([&]() -> domain::Result<Opened> {
        use_one_blas_thread();
        auto files = read_face_models(source);
        if (!files) {
            return files.error();
        }
        auto recognition = RecognitionNetwork::read(files->recognition);
        if (!recognition) {
            return recognition.error();
        }
        auto landmarks = LandmarkFinder::read(files->landmarks);
        auto live_landmarks = LandmarkFinder::read(files->landmarks);
        if (!landmarks || !live_landmarks) {
            return landmarks ? live_landmarks.error() : landmarks.error();
        }
        // The alignment is part of what a distance means, so its hash is in the name.
        domain::FaceModel model{"dlib-resnet29+landmarks68-" + files->landmarks_sha256.substr(0, 8),
                                files->recognition_sha256};
        auto engine = std::make_unique<Engine>(std::move(*recognition), std::move(*landmarks),
                                               std::move(*live_landmarks), std::move(model), settings);
        engine->warm_up();
        return Opened(new DlibFaceMatcher(std::move(engine)));
    });
}

domain::Result<domain::FaceAssessment> DlibFaceMatcher::assess(const Picture& picture) {
    if (!well_formed(picture)) {
        return ill_formed_picture();
    }
    return guarded<domain::FaceAssessment>(
        [&]() -> domain::Result<domain::FaceAssessment> { return engine_->assess(picture); });
}

domain::Result<domain::FaceEvidence> DlibFaceMatcher::compare(const Picture& reference,
                                                              const std::vector<Picture>& probes) {
    if (!well_formed(reference) || probes.empty() || !std::all_of(probes.begin(), probes.end(), well_formed)) {
        return ill_formed_picture();
    }
    return guarded<domain::FaceEvidence>([&] { return engine_->compare(reference, probes); });
}

domain::Result<domain::FaceTemplate> DlibFaceMatcher::describe(const Picture& picture) {
    if (!well_formed(picture)) {
        return ill_formed_picture();
    }
    return guarded<domain::FaceTemplate>([&] { return engine_->describe_one(picture); });
}

std::unique_ptr<ports::LiveFace> DlibFaceMatcher::watch() {
    return engine_->watch();
}

double DlibFaceMatcher::descriptor_ms() const {
    return engine_->descriptor_ms();
}

domain::FaceModel DlibFaceMatcher::model() const {
    return engine_->model();
}

domain::FaceThresholds DlibFaceMatcher::thresholds() const {
    return engine_->thresholds();
}

}  // namespace amphoe::face
