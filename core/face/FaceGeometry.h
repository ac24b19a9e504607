// Plain geometry shared by the steps of face matching: the 68 points and the chip cut along them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace amphoe::face {

/// Pixel coordinates of the picture; not rounded.
struct FacePoint {
    float x = 0;
    float y = 0;
};

/// The 68 points of the iBUG order: 0-16 jaw, 17-26 brows, 27-35 nose, 36-47 eyes, 48-67 mouth. "Left" in the order is
/// left in the picture.
constexpr std::size_t landmark_count = 68;
using FaceLandmarks = std::array<FacePoint, landmark_count>;

/// A face cut out upright at the size the recognition network was trained on: 8-bit RGB, `side * side * 3` bytes.
struct FaceChip {
    static constexpr int side = 150;
    std::vector<std::uint8_t> rgb;
};

/// What the recognition network says of a chip. Not of unit length (face.md section 2): do not normalise.
constexpr std::size_t descriptor_length = 128;
using FaceDescriptor = std::array<float, descriptor_length>;

/// The mean of the two points.
FacePoint middle(const FacePoint& a, const FacePoint& b);
double distance_between(const FacePoint& a, const FacePoint& b);
/// Centre of the eye on the left / right side of the picture.
FacePoint left_eye(const FaceLandmarks& points);
FacePoint right_eye(const FaceLandmarks& points);
/// Pixels between the centres of the eyes.
double eye_distance(const FaceLandmarks& points);

/// Index of the mirror image of each of the points.
std::array<std::size_t, landmark_count> mirror_order();
/// The chip mirrored left to right.
FaceChip mirrored(const FaceChip& chip);
/// Euclidean distance of two descriptors.
double descriptor_distance(const FaceDescriptor& a, const FaceDescriptor& b);
/// Mean of descriptors; `descriptors` must not be empty.
FaceDescriptor mean_descriptor(const std::vector<FaceDescriptor>& descriptors);

}  // namespace amphoe::face
