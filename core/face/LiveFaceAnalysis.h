// Judges the pictures of one capture one after another (ports::LiveFace).
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "core/face/FaceQuality.h"
#include "core/face/FaceTracker.h"
#include "core/face/LandmarkFinder.h"
#include "core/face/PresenceCheck.h"
#include "core/ports/LiveFace.h"

namespace amphoe::face {

/// A detector and a landmark network of the live view's own, so that it never waits for a comparison.
struct LiveFaceTools {
    LiveFaceTools(std::unique_ptr<LandmarkFinder> finder, const FaceDetector& like)
        : detector(like), landmarks(std::move(finder)) {}
    std::mutex mutex;
    FaceDetector detector;
    std::unique_ptr<LandmarkFinder> landmarks;
};

class LiveFaceAnalysis final : public ports::LiveFace {
  public:
    using Prepare = std::function<void(const domain::Picture&)>;

    /// Borrows `tools`; `forget` is called at the end.
    LiveFaceAnalysis(LiveFaceTools& tools, const QualityLimits& limits, Prepare prepare, std::function<void()> forget);
    LiveFaceAnalysis(const LiveFaceAnalysis&) = delete;
    LiveFaceAnalysis& operator=(const LiveFaceAnalysis&) = delete;
    ~LiveFaceAnalysis() override;

    domain::Result<domain::FaceAssessment> look(const domain::Picture& picture, std::chrono::milliseconds at) override;
    void prepare(const domain::Picture& picture) override;
    domain::FacePresence presence() const override { return presence_.result(); }

  private:
    domain::FaceAssessment judged(const domain::Picture& picture, std::chrono::milliseconds at);
    void note_motion(const FaceLandmarks& points, std::chrono::milliseconds at, domain::FaceAssessment& assessment);
    void note_absence();

    struct Place {
        FacePoint eyes;
        double eye_distance = 0;
        std::chrono::milliseconds at{0};
    };

    LiveFaceTools& tools_;
    QualityLimits limits_;
    Prepare prepare_;
    std::function<void()> forget_;
    FaceTracker tracker_;
    PresenceCheck presence_;
    std::deque<Place> places_;  ///< of the last moments
    std::optional<std::chrono::milliseconds> moved_at_;
    int absent_ = 0;
};

}  // namespace amphoe::face
