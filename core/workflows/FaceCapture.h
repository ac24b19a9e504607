// W3.6: live pictures until enough good ones are there, or the officer takes one, or time runs out.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Rules.h"
#include "core/ports/Camera.h"
#include "core/ports/Clock.h"
#include "core/ports/FaceMatcher.h"
#include "core/workflows/ProbeSeries.h"
#include "core/workflows/PromptedTurn.h"

namespace amphoe::workflows {

/// One live picture with its judgement, for the preview.
struct LiveView {
    domain::Picture picture;
    domain::FaceAssessment assessment;
    std::string prompt;  ///< what the citizen is asked to do meanwhile: "prompt.turn_left" ...; else empty
};

/// One capture, run once. Keep it until the comparison is done: what was prepared for it is wiped with it. `run` and
/// `take` belong to one thread; `take_now` and `ask_turn` may be called from any other.
class FaceCapture {
  public:
    FaceCapture(ports::Camera& camera, ports::FaceMatcher& matcher, ports::Clock& clock,
                const domain::EnrolmentRules& rules);

    /// Opens `source`, takes, closes.
    domain::Result<domain::CapturedFaces> run(const std::string& source,
                                              const std::function<void(const LiveView&)>& on_view,
                                              std::stop_token stop);
    /// From the camera as it is open. Calls `on_view` for each judged picture (on this thread, may be empty) and
    /// returns as many pictures as the matcher's thresholds are made for, taken while the face was good for
    /// `steady_ms`, or the officer's picture with as many good ones as come within a second. FaceTimeout carries the
    /// last fault as detail; CameraMissing and CameraStopped come from the camera.
    domain::Result<domain::CapturedFaces> take(const std::function<void(const LiveView&)>& on_view,
                                               std::stop_token stop);

    /// The officer's key: the next picture is taken if it shows exactly one face.
    void take_now() { take_now_ = true; }
    /// The officer asks for a turn of the head; the automatic waits until it is done or missed.
    void ask_turn() { ask_turn_ = true; }

  private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Progress;

    domain::Result<domain::FaceAssessment> judge(const domain::Picture& picture, Moment now);
    void follow_prompt(const domain::FaceAssessment& assessment, Moment now);
    bool judged_enough(const domain::Picture& picture, const domain::FaceAssessment& assessment, Moment now,
                       Progress& progress);
    void keep(const domain::Picture& picture, const domain::FaceAssessment& assessment, Moment now, Progress& progress);
    domain::CapturedFaces captured(Progress& progress) const;

    ports::Camera& camera_;
    ports::FaceMatcher& matcher_;
    ports::Clock& clock_;
    const domain::EnrolmentRules& rules_;
    std::atomic<bool> take_now_{false};
    std::atomic<bool> ask_turn_{false};
    std::optional<PromptedTurn> turn_;
    std::optional<PromptedTurn::Outcome> turn_outcome_;
    std::unique_ptr<ports::LiveFace> live_;
    std::vector<std::future<void>> preparing_;  ///< after live_, which they use
};

}  // namespace amphoe::workflows
