// W3.6: live pictures until one is good for long enough, or the officer takes one, or time runs out.
#pragma once

#include <atomic>
#include <functional>
#include <stop_token>
#include <string>

#include "core/domain/Rules.h"
#include "core/ports/Camera.h"
#include "core/ports/Clock.h"
#include "core/ports/FaceMatcher.h"

namespace amphoe::workflows {

/// One live picture with its judgement, for the preview.
struct LiveView {
    domain::Picture picture;
    domain::FaceAssessment assessment;
};

/// One capture. `run` belongs to one thread; `take_now` may be called from any other.
class FaceCapture {
  public:
    FaceCapture(ports::Camera& camera, ports::FaceMatcher& matcher, ports::Clock& clock,
                const domain::EnrolmentRules& rules);

    /// Opens `source`, calls `on_view` for each judged picture (on this thread, may be empty), and returns the picture
    /// that was good for `steady_ms`, or the one the officer took. FaceTimeout carries the last fault as detail;
    /// CameraMissing and CameraStopped come from the camera.
    domain::Result<domain::CapturedFaces> run(const std::string& source,
                                              const std::function<void(const LiveView&)>& on_view,
                                              std::stop_token stop);

    /// The officer's key: the next picture is taken if it shows exactly one face.
    void take_now() { take_now_ = true; }

  private:
    domain::Result<domain::CapturedFaces> watch(const std::function<void(const LiveView&)>& on_view,
                                                std::stop_token stop);

    ports::Camera& camera_;
    ports::FaceMatcher& matcher_;
    ports::Clock& clock_;
    const domain::EnrolmentRules& rules_;
    std::atomic<bool> take_now_{false};
};

}  // namespace amphoe::workflows
