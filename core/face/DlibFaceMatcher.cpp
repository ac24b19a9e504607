#include "core/face/DlibFaceMatcher.h"

#include <algorithm>
#include <mutex>

#include "core/face/BlasThreads.h"
#include "core/face/FaceAligner.h"
#include "core/face/FaceEngine.h"
#include "core/face/LiveFaceAnalysis.h"
#include "core/face/PreparedFaces.h"
#include "core/face/Stopwatch.h"

namespace amphoe::face {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Picture;

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

struct DlibFaceMatcher::Engine {
    Engine(FaceEngine engine, std::unique_ptr<LandmarkFinder> live_landmarks)
        : steps(std::move(engine)), live(std::move(live_landmarks), steps.detector()) {}
    FaceEngine steps;
    LiveFaceTools live;
    PreparedFaces prepared;
    double descriptor_ms = 0;
    std::mutex mutex;  ///< of all but `live`
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

FaceDescriptor descriptor_of(const domain::FaceTemplate& face) {
    FaceDescriptor descriptor{};
    std::copy_n(face.values().begin(), std::min(face.values().size(), descriptor.size()), descriptor.begin());
    return descriptor;
}

ports::MeasuredFace measured_face(const domain::FaceAssessment& assessment, const FaceDescriptor& descriptor) {
    return {assessment, domain::FaceTemplate({descriptor.begin(), descriptor.end()}), {}};
}

// Alignment and fusion are part of what a distance means, so they are in the name.
domain::FaceModel model_of(const FaceModelFiles& files) {
    return {std::string("dlib-resnet29+") + chip_recipe + "+landmarks68-" + files.landmarks_sha256.substr(0, 8),
            files.recognition_sha256};
}

domain::Result<std::optional<Cohort>> templates_for(const domain::FaceModel& model,
                                                    const std::optional<LoadedCohort>& cohort) {
    if (!cohort) {
        return std::optional<Cohort>();
    }
    if (!(cohort->content.model == model)) {
        return Failure{FailureCode::ConfigurationInvalid,
                       "face cohort: its templates were made with " + cohort->content.model.name};
    }
    return std::optional<Cohort>(std::in_place, cohort->identity, cohort->content.templates);
}

}  // namespace

DlibFaceMatcher::DlibFaceMatcher(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
DlibFaceMatcher::~DlibFaceMatcher() = default;

domain::Result<std::unique_ptr<DlibFaceMatcher>> DlibFaceMatcher::open(const FaceModelSource& source,
                                                                       const FaceThresholdFile& settings,
                                                                       const std::optional<LoadedCohort>& cohort) {
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
        auto model = model_of(*files);
        auto others = templates_for(model, cohort);
        if (!others) {
            return others.error();
        }
        auto engine = std::make_unique<Engine>(
            FaceEngine(std::move(*recognition), std::move(*landmarks), std::move(model), settings, std::move(*others)),
            std::move(*live_landmarks));
        engine->descriptor_ms = engine->steps.warm_up();
        return Opened(new DlibFaceMatcher(std::move(engine)));
    });
}

domain::Result<domain::FaceAssessment> DlibFaceMatcher::assess(const Picture& picture) {
    if (!well_formed(picture)) {
        return ill_formed_picture();
    }
    return guarded<domain::FaceAssessment>([&]() -> domain::Result<domain::FaceAssessment> {
        const std::lock_guard lock(engine_->mutex);
        if (const auto known = engine_->prepared.find(picture)) {
            return known->assessment;
        }
        domain::FaceTiming timing;
        return engine_->steps.look(picture, timing).assessment;
    });
}

domain::Result<domain::FaceEvidence> DlibFaceMatcher::compare(const Picture& reference,
                                                              const std::vector<Picture>& probes) {
    if (probes.empty()) {
        return ill_formed_picture();
    }
    Stopwatch total;
    domain::FaceTiming timing;
    const auto first = measure_as("reference", reference, timing);
    if (!first) {
        return first.error();
    }
    std::vector<ports::MeasuredFace> live;
    for (const auto& probe : probes) {
        auto measured = measure_as("probe", probe, timing);
        if (!measured) {
            return measured.error();
        }
        live.push_back(std::move(*measured));
    }
    std::vector<const ports::MeasuredFace*> borrowed;
    std::transform(live.begin(), live.end(), std::back_inserter(borrowed), [](const auto& face) { return &face; });
    auto evidence = judge(*first, borrowed);
    evidence.timing = timing;
    evidence.timing.total_ms = total.lap();
    return evidence;
}

domain::Result<domain::FaceTemplate> DlibFaceMatcher::describe(const Picture& picture) {
    auto measured = measure(picture);
    if (!measured) {
        return measured.error();
    }
    return std::move(measured->face);
}

domain::Result<ports::MeasuredFace> DlibFaceMatcher::measure(const Picture& picture) {
    domain::FaceTiming timing;
    Stopwatch total;
    auto measured = measure_as("picture", picture, timing);
    if (measured) {
        timing.total_ms = total.lap();
        measured->timing = timing;
    }
    return measured;
}

domain::Result<ports::MeasuredFace> DlibFaceMatcher::measure_as(const std::string& side, const Picture& picture,
                                                                domain::FaceTiming& timing) {
    if (!well_formed(picture)) {
        return ill_formed_picture();
    }
    return guarded<ports::MeasuredFace>([&]() -> domain::Result<ports::MeasuredFace> {
        const std::lock_guard lock(engine_->mutex);
        if (const auto known = engine_->prepared.find(picture)) {
            return measured_face(known->assessment, known->descriptor);
        }
        const auto look = engine_->steps.look(picture, timing);
        if (!look.assessment.ok) {
            return refusal(look.assessment, side);
        }
        return measured_face(look.assessment, engine_->steps.describe(picture, look, timing));
    });
}

domain::FaceEvidence DlibFaceMatcher::judge(const ports::MeasuredFace& reference,
                                            std::span<const ports::MeasuredFace* const> probes) const {
    std::vector<FaceDescriptor> live;
    for (const auto* probe : probes) {
        live.push_back(descriptor_of(probe->face));
    }
    auto evidence = engine_->steps.decide(descriptor_of(reference.face), live);
    evidence.reference = reference.assessment;
    evidence.probe = probes.front()->assessment;
    return evidence;
}

void DlibFaceMatcher::prepare(const Picture& picture) {
    const std::lock_guard lock(engine_->mutex);
    if (engine_->prepared.find(picture)) {
        return;
    }
    domain::FaceTiming timing;
    auto look = engine_->steps.look(picture, timing);
    if (look.assessment.ok) {
        const auto descriptor = engine_->steps.describe(picture, look, timing);
        engine_->prepared.keep(picture, {std::move(look.assessment), descriptor});
    }
}

std::unique_ptr<ports::LiveFace> DlibFaceMatcher::watch() {
    return std::make_unique<LiveFaceAnalysis>(
        engine_->live, engine_->steps.limits(), [this](const Picture& picture) { prepare(picture); },
        [this] {
            const std::lock_guard lock(engine_->mutex);
            engine_->prepared.forget();
        });
}

double DlibFaceMatcher::descriptor_ms() const {
    return engine_->descriptor_ms;
}

domain::FaceModel DlibFaceMatcher::model() const {
    return engine_->steps.model();
}

domain::FaceThresholds DlibFaceMatcher::thresholds() const {
    return engine_->steps.thresholds();
}

}  // namespace amphoe::face
