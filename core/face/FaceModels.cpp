#include "core/face/FaceModels.h"

#include <nlohmann/json.hpp>

#include "core/face/FileBytes.h"
#include "core/support/Digest.h"

namespace amphoe::face {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t manifest_limit = 64 * 1024;
constexpr std::size_t model_limit = 128 * 1024 * 1024;

domain::Result<std::vector<std::uint8_t>> read_checked(const std::filesystem::path& path, const std::string& sha256) {
    auto bytes = read_file(path, model_limit);
    if (!bytes) {
        return Failure{FailureCode::FaceModelMissing, path.filename().string() + " cannot be read"};
    }
    if (support::sha256_hex(*bytes) != sha256) {
        return Failure{FailureCode::FaceModelInvalid, path.filename().string() + " has another hash than stated"};
    }
    return std::move(*bytes);
}

}  // namespace

domain::Result<std::map<std::string, std::string>> read_model_manifest(const std::filesystem::path& path) {
    const auto bytes = read_file(path, manifest_limit);
    if (!bytes) {
        return Failure{FailureCode::FaceModelMissing, path.filename().string() + " cannot be read; run the set-up"};
    }
    try {
        std::map<std::string, std::string> hashes;
        const auto manifest = nlohmann::json::parse(*bytes);
        for (const auto& model : manifest.at("models")) {
            hashes.emplace(model.at("file").get<std::string>(), model.at("sha256").get<std::string>());
        }
        return hashes;
    } catch (const nlohmann::json::exception&) {
        return Failure{FailureCode::FaceModelInvalid, path.filename().string() + " is not a model manifest"};
    }
}

domain::Result<FaceModelFiles> read_face_models(const FaceModelSource& source) {
    const auto hashes = read_model_manifest(source.folder / manifest_file);
    if (!hashes) {
        return hashes.error();
    }
    OwnRecognitionModel recognition{source.folder / recognition_file, ""};
    FaceModelFiles files;
    const auto stated = [&](std::string_view file) {
        const auto found = hashes->find(std::string(file));
        return found == hashes->end() ? std::string() : found->second;
    };
    recognition.sha256 = stated(recognition_file);
    if (source.own_recognition) {
        recognition = *source.own_recognition;
    }
    auto network = read_checked(recognition.path, recognition.sha256);
    if (!network) {
        return network.error();
    }
    auto landmarks = read_checked(source.folder / landmark_file, stated(landmark_file));
    if (!landmarks) {
        return landmarks.error();
    }
    return FaceModelFiles{std::move(*network), recognition.sha256, std::move(*landmarks), stated(landmark_file)};
}

}  // namespace amphoe::face
