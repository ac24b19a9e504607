// The model files that set-up put into the models folder, read and checked.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::face {

/// File names inside the models folder.
inline constexpr std::string_view recognition_file = "face_recognition.dat";
inline constexpr std::string_view landmark_file = "face_landmarks.onnx";
inline constexpr std::string_view manifest_file = "manifest.json";

/// A recognition network of the user's own, e.g. dlib's dlib_face_recognition_resnet_model_v1.dat. The hash must be
/// stated because reading such a file is like running code.
struct OwnRecognitionModel {
    std::filesystem::path path;
    std::string sha256;
};

struct FaceModelSource {
    std::filesystem::path folder;
    std::optional<OwnRecognitionModel> own_recognition = std::nullopt;
};

struct FaceModelFiles {
    std::vector<std::uint8_t> recognition;
    std::string recognition_sha256;
    std::vector<std::uint8_t> landmarks;
    std::string landmarks_sha256;
};

/// FaceModelMissing when a file is not there; FaceModelInvalid when the manifest cannot be read or a hash differs.
domain::Result<FaceModelFiles> read_face_models(const FaceModelSource& source);

/// SHA-256 by file name. FaceModelMissing / FaceModelInvalid.
domain::Result<std::map<std::string, std::string>> read_model_manifest(const std::filesystem::path& path);

}  // namespace amphoe::face
