#include "core/face/Cohort.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace amphoe::face {
Cohort::Cohort(domain::FaceCohort identity, std::vector<FaceDescriptor> templates)
    : identity_(std::move(identity)), templates_(std::move(templates)) {
    if (templates_.size() < nearest) {
        throw std::invalid_argument("a cohort needs more templates");
    }
}

Cohort::~Cohort() {
    OPENSSL_cleanse(templates_.data(), templates_.size() * sizeof(FaceDescriptor));
}

double Cohort::crowding(const FaceDescriptor& face) const {
    std::vector<double> distances;
    distances.reserve(templates_.size());
    for (const auto& other : templates_) {
        distances.push_back(descriptor_distance(face, other));
    }
    const auto end = distances.begin() + nearest;
    std::partial_sort(distances.begin(), end, distances.end());
    return std::accumulate(distances.begin(), end, 0.0) / nearest;
}

double Cohort::normalised(double distance, const FaceDescriptor& a, const FaceDescriptor& b) const {
    return distance - (crowding(a) + crowding(b)) / 2 + scale_origin;
}

}  // namespace amphoe::face
