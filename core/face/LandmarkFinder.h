// The 68 points of a face by the MIT-licensed network of face-api, run by OpenCV (face.md section 12).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Not thread-safe: one caller at a time.
class LandmarkFinder {
  public:
    static constexpr int crop_side = 112;
    using CropPoints = std::array<float, landmark_count * 2>;  ///< x0, y0, x1, ...; parts of the crop's side

    /// FaceModelInvalid when OpenCV cannot read the ONNX bytes or they hold another network.
    static domain::Result<std::unique_ptr<LandmarkFinder>> read(std::span<const std::uint8_t> onnx);
    LandmarkFinder(const LandmarkFinder&) = delete;
    LandmarkFinder& operator=(const LandmarkFinder&) = delete;
    ~LandmarkFinder();

    /// `box` is the detector's.
    FaceLandmarks locate(const domain::Picture& picture, const domain::Box& box);
    /// A second look at a face already located, upright and mean with its mirror image: more even points for the chip
    /// that is matched, at the price of two more runs of the network.
    FaceLandmarks refine(const domain::Picture& picture, const FaceLandmarks& first);
    /// The network alone: 112x112 8-bit RGB.
    CropPoints points_of_crop(const domain::Picture& crop);

  private:
    struct Body;
    explicit LandmarkFinder(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

}  // namespace amphoe::face
