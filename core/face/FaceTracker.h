// Finds the faces of consecutive camera pictures: the whole picture now and then, the surroundings of the last face in
// between.
#pragma once

#include <vector>

#include "core/face/FaceDetector.h"

namespace amphoe::face {

/// Not thread-safe. Borrows the detector.
class FaceTracker {
  public:
    explicit FaceTracker(FaceDetector& detector) : detector_(detector) {}

    /// Largest first, as FaceDetector::find. A second face is noticed within `looks_between_full` pictures.
    std::vector<FoundFace> find(const domain::Picture& picture);

    static constexpr int looks_between_full = 8;

  private:
    std::vector<FoundFace> find_everywhere(const domain::Picture& picture);
    std::vector<FoundFace> find_near(const domain::Picture& picture, const domain::Box& last);

    FaceDetector& detector_;
    std::vector<FoundFace> last_;
    int looks_ = 0;
};

}  // namespace amphoe::face
