// Collects the pictures of one capture that will be fused: spread over time or over turns of the head, because pictures
// that are alike add nothing.
#pragma once

#include <chrono>
#include <vector>

#include "core/domain/FaceEvidence.h"

namespace amphoe::workflows {

class ProbeSeries {
  public:
    explicit ProbeSeries(int wanted) : wanted_(wanted < 1 ? 1 : static_cast<std::size_t>(wanted)) {}

    /// True when the picture was kept.
    bool offer(const domain::Picture& picture, const domain::FaceAssessment& assessment,
               std::chrono::steady_clock::time_point at);
    bool full() const { return kept_.size() >= wanted_; }
    bool empty() const { return kept_.empty(); }
    void clear() { kept_.clear(); }
    /// Best first.
    std::vector<domain::Picture> take();

  private:
    struct Kept {
        domain::Picture picture;
        domain::FacePose pose;
        std::chrono::steady_clock::time_point at;
        double quality = 0;
    };
    std::size_t wanted_;
    std::vector<Kept> kept_;
};

}  // namespace amphoe::workflows
