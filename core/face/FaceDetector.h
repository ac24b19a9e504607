// Finds upright, roughly frontal faces with dlib's gradient-histogram detector (face.md section 5).
#pragma once

#include <memory>
#include <vector>

#include "core/domain/Picture.h"

namespace amphoe::face {

struct FoundFace {
    domain::Box box;
    double score = 0;  ///< of the detector; half of the faces of the LFW set are above 1.8
};

/// Not thread-safe: one caller at a time.
class FaceDetector {
  public:
    /// Unpacking the detector takes half a second; a copy takes none.
    FaceDetector();
    FaceDetector(const FaceDetector& other);
    FaceDetector& operator=(const FaceDetector&) = delete;
    ~FaceDetector();

    /// Largest first. Small pictures (a chip photo) are tried again doubled and then with a lower limit when nothing
    /// was found; camera frames are not, which would take four times as long.
    std::vector<FoundFace> find(const domain::Picture& picture);

    /// Largest first, in the part of the picture inside `region`, scaled by `scale` before the search; no second try.
    std::vector<FoundFace> find_within(const domain::Picture& picture, const domain::Box& region, double scale);

  private:
    struct Body;
    std::unique_ptr<Body> body_;
};

}  // namespace amphoe::face
