#include "core/face/MemoryFaceGallery.h"

#include <stdexcept>

namespace amphoe::face {

// A guard only warns: a template it cannot use must not stop a visit.

void MemoryFaceGallery::add(const std::string& key, const domain::FaceTemplate& face) {
    try {
        gallery_.add(key, face);
    } catch (const std::invalid_argument&) {
        return;
    }
}

std::vector<ports::FaceNeighbour> MemoryFaceGallery::nearest(const domain::FaceTemplate& face,
                                                             double max_distance) const {
    std::vector<ports::FaceNeighbour> found;
    try {
        for (auto& neighbour : gallery_.nearest(face, max_distance)) {
            found.push_back({std::move(neighbour.key), neighbour.distance});
        }
    } catch (const std::invalid_argument&) {
        return {};
    }
    return found;
}

}  // namespace amphoe::face
