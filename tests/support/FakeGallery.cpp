#include "tests/support/FakeGallery.h"

#include <cmath>

namespace amphoe::testing {

void FakeGallery::add(const std::string& key, const domain::FaceTemplate& face) {
    faces_.push_back({key, face.values()});
}

std::vector<ports::FaceNeighbour> FakeGallery::nearest(const domain::FaceTemplate& face, double max_distance) const {
    std::vector<ports::FaceNeighbour> found;
    for (const auto& [key, values] : faces_) {
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += std::pow(values[i] - face.values().at(i), 2);
        }
        if (std::sqrt(sum) <= max_distance) {
            found.push_back({key, std::sqrt(sum)});
        }
    }
    return found;
}

void FakeGallery::clear() {
    faces_.clear();
}

std::size_t FakeGallery::size() const {
    return faces_.size();
}

}  // namespace amphoe::testing
