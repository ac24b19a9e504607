// Port: the person before one camera, looked at picture after picture.
#pragma once

#include <chrono>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// One capture. Lives no longer than the matcher that made it; dropping it wipes what `prepare` kept.
class LiveFace {
  public:
    virtual ~LiveFace() = default;
    /// As FaceMatcher::assess, but quicker because it knows the pictures before, and with the faults that need them
    /// ("face.moving"). `at` counts from any fixed moment. One thread at a time.
    virtual domain::Result<domain::FaceAssessment> look(const domain::Picture& picture,
                                                        std::chrono::milliseconds at) = 0;
    /// Does now what a comparison will need of this picture, so that the verdict comes soon after the last one. From
    /// any thread; at most a few pictures are kept.
    virtual void prepare(const domain::Picture& picture) = 0;
    /// What the pictures so far say of a living person before the camera. On the thread of `look`.
    virtual domain::FacePresence presence() const = 0;
};

}  // namespace amphoe::ports
