#include "core/face/FaceTracker.h"

#include <algorithm>

namespace amphoe::face {
namespace {

constexpr int full_side = 640;
// The detector's window is 80 px; a little more keeps faces that shrink between two pictures.
constexpr double face_side = 112;

}  // namespace

std::vector<FoundFace> FaceTracker::find(const domain::Picture& picture) {
    const bool near = last_.size() == 1 && looks_ % looks_between_full != 0;
    ++looks_;
    std::vector<FoundFace> faces;
    if (near) {
        faces = find_near(picture, last_.front().box);
    }
    if (faces.empty()) {
        faces = find_everywhere(picture);
    }
    last_ = faces;
    return faces;
}

std::vector<FoundFace> FaceTracker::find_everywhere(const domain::Picture& picture) {
    const int side = std::max(picture.width, picture.height);
    return detector_.find_within(picture, {0, 0, picture.width, picture.height},
                                 std::min(1.0, static_cast<double>(full_side) / side));
}

std::vector<FoundFace> FaceTracker::find_near(const domain::Picture& picture, const domain::Box& last) {
    const domain::Box around{last.x - last.width / 2, last.y - last.height / 2, 2 * last.width, 2 * last.height};
    return detector_.find_within(picture, around, std::min(1.0, face_side / std::max(1, last.width)));
}

}  // namespace amphoe::face
