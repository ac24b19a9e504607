// From the recognition tensors of face-api to dlib's layouts.
#pragma once

#include "core/face/RecognitionNetwork.h"
#include "core/face/importer/TensorFile.h"

namespace amphoe::face {

/// Throws std::runtime_error when a tensor is missing or of another shape.
RecognitionWeights recognition_weights(const TensorFile& file);

}  // namespace amphoe::face
