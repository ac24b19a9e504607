// The faces of the sample pictures, turned upright and brought into the canvas.
#pragma once

#include <filesystem>
#include <memory>

#include "core/face/FaceDetector.h"
#include "core/face/LandmarkFinder.h"
#include "core/face/demonstration/Canvas.h"
#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

class SampleFaces {
  public:
    /// `samples` holds the pictures, `models` the landmark network. Throws std::runtime_error.
    SampleFaces(std::filesystem::path samples, const std::filesystem::path& models);
    CanvasFace face(const Share& share);

  private:
    FaceLandmarks upright_landmarks(const cv::Mat& pixels, const FaceLandmarks& rough);
    std::filesystem::path samples_;
    FaceDetector detector_;
    std::unique_ptr<LandmarkFinder> finder_;
};

}  // namespace amphoe::face::demonstration
