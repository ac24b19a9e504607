#include "core/face/FaceGeometry.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace amphoe::face {
namespace {

FacePoint mean_of(const FaceLandmarks& points, std::size_t first, std::size_t last) {
    FacePoint sum;
    for (std::size_t i = first; i <= last; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

}  // namespace

FacePoint middle(const FacePoint& a, const FacePoint& b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

double distance_between(const FacePoint& a, const FacePoint& b) {
    return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

FacePoint left_eye(const FaceLandmarks& points) {
    return mean_of(points, 36, 41);
}

FacePoint right_eye(const FaceLandmarks& points) {
    return mean_of(points, 42, 47);
}

double eye_distance(const FaceLandmarks& points) {
    return distance_between(left_eye(points), right_eye(points));
}

std::array<std::size_t, landmark_count> mirror_order() {
    std::array<std::size_t, landmark_count> order{};
    const auto swap_range = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i <= last; ++i) {
            order[i] = first + last - i;
        }
    };
    swap_range(0, 16);
    swap_range(17, 26);
    for (std::size_t i = 27; i <= 30; ++i) {
        order[i] = i;
    }
    swap_range(31, 35);
    const std::array<std::size_t, 12> eyes{45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40};
    std::copy(eyes.begin(), eyes.end(), order.begin() + 36);
    swap_range(48, 54);
    swap_range(55, 59);
    swap_range(60, 64);
    swap_range(65, 67);
    return order;
}

FaceChip mirrored(const FaceChip& chip) {
    FaceChip result{chip.rgb};
    constexpr auto side = static_cast<std::size_t>(FaceChip::side);
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            const auto from = (row * side + column) * 3;
            const auto to = (row * side + (side - 1 - column)) * 3;
            std::copy_n(chip.rgb.begin() + static_cast<std::ptrdiff_t>(from), 3,
                        result.rgb.begin() + static_cast<std::ptrdiff_t>(to));
        }
    }
    return result;
}

double descriptor_distance(const FaceDescriptor& a, const FaceDescriptor& b) {
    double sum = 0;
    for (std::size_t i = 0; i < descriptor_length; ++i) {
        const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += difference * difference;
    }
    return std::sqrt(sum);
}

FaceDescriptor mean_descriptor(const std::vector<FaceDescriptor>& descriptors) {
    assert(!descriptors.empty());
    FaceDescriptor mean{};
    for (std::size_t i = 0; i < descriptor_length; ++i) {
        double sum = 0;
        for (const auto& descriptor : descriptors) {
            sum += static_cast<double>(descriptor[i]);
        }
        mean[i] = static_cast<float>(sum / static_cast<double>(descriptors.size()));
    }
    return mean;
}

}  // namespace amphoe::face
