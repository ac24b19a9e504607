// From the 68-point tensors of face-api to an ONNX file that OpenCV reads.
#pragma once

#include <string>

#include "core/face/importer/TensorFile.h"

namespace amphoe::face {

/// The "full" landmark network (face.md section 12.5): input "image" 1x3x112x112, output "points" 1x136.
/// Throws std::runtime_error when a tensor is missing or of another shape.
std::string landmark_onnx(const TensorFile& file);

}  // namespace amphoe::face
