// amphoe-import-models: turns the weight files of the face-api package into the model files the program reads.
// Usage: amphoe-import-models PACKAGE_DIR MODELS_DIR PINS.json

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/face/FaceModels.h"
#include "core/face/FileBytes.h"
#include "core/face/importer/LandmarkImport.h"
#include "core/face/importer/RecognitionImport.h"
#include "core/support/Digest.h"

namespace {

using amphoe::support::Bytes;
namespace face = amphoe::face;
namespace fs = std::filesystem;

constexpr std::size_t source_limit = 32 * 1024 * 1024;

Bytes read_source(const fs::path& path) {
    auto bytes = face::read_file(path, source_limit);
    if (!bytes) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return std::move(*bytes);
}

face::TensorFile read_tensors(const fs::path& package, const std::string& model) {
    const auto manifest = read_source(package / "model" / (model + "-weights_manifest.json"));
    const auto binary = read_source(package / "model" / (model + ".bin"));
    return face::TensorFile::parse({reinterpret_cast<const char*>(manifest.data()), manifest.size()}, binary);
}

Bytes recognition_model(const fs::path& package) {
    const auto weights = face::recognition_weights(read_tensors(package, "face_recognition_model"));
    auto network = face::RecognitionNetwork::assemble(weights);
    if (!network) {
        throw std::runtime_error(network.error().detail);
    }
    return (*network)->serialize();
}

Bytes landmark_model(const fs::path& package) {
    const auto onnx = face::landmark_onnx(read_tensors(package, "face_landmark_68_model"));
    return {onnx.begin(), onnx.end()};
}

class Import {
  public:
    Import(fs::path models, const fs::path& pins) : models_(std::move(models)) {
        auto hashes = face::read_model_manifest(pins);
        if (!hashes) {
            throw std::runtime_error(hashes.error().detail);
        }
        pins_ = std::move(*hashes);
        fs::create_directories(models_);
    }

    void store(std::string_view file, const Bytes& bytes) {
        const std::string name(file);
        const auto sha256 = amphoe::support::sha256_hex(bytes);
        if (pins_.at(name) != sha256) {
            throw std::runtime_error(name + " came out as " + sha256 + ", expected " + pins_.at(name));
        }
        face::write_file(models_ / name, bytes);
        entries_.push_back({{"file", name}, {"sha256", sha256}, {"bytes", bytes.size()}});
    }

    // Last, so that a manifest always means a complete folder.
    void finish() {
        const auto text = nlohmann::ordered_json{{"models", entries_}}.dump(2) + "\n";
        face::write_file(models_ / face::manifest_file, Bytes(text.begin(), text.end()));
    }

  private:
    fs::path models_;
    std::map<std::string, std::string> pins_;
    nlohmann::ordered_json entries_ = nlohmann::ordered_json::array();
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "usage: amphoe-import-models PACKAGE_DIR MODELS_DIR PINS.json\n";
        return 2;
    }
    try {
        const fs::path package = arguments[1];
        Import import(arguments[2], arguments[3]);
        import.store(face::recognition_file, recognition_model(package));
        import.store(face::landmark_file, landmark_model(package));
        import.finish();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "amphoe-import-models: " << error.what() << "\n";
        return 1;
    }
}
