#include "core/documents/FontManifest.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

std::filesystem::path first_existing(const std::filesystem::path& fonts, const nlohmann::json& directories,
                                     const std::string& name) {
    for (const auto& directory : directories) {
        const auto candidate = fonts / directory.get<std::string>() / name;
        if (std::filesystem::exists(candidate)) {
            return candidate;
        }
    }
    return {};
}

}  // namespace

domain::Result<FontManifest> read_font_manifest(const std::filesystem::path& resources) {
    const auto fonts = resources / "fonts";
    std::ifstream stream(fonts / "fonts.json", std::ios::binary);
    if (!stream) {
        return Failure{FailureCode::DocumentFontMissing, "no font manifest"};
    }
    try {
        const auto root = nlohmann::json::parse(stream);
        FontManifest manifest;
        manifest.family = root.at("family").get<std::string>();
        for (const auto& name : root.at("files")) {
            auto file = first_existing(fonts, root.at("directories"), name.get<std::string>());
            if (file.empty()) {
                return Failure{FailureCode::DocumentFontMissing, "font file " + name.get<std::string>() + " not found"};
            }
            manifest.files.push_back(std::move(file));
        }
        return manifest;
    } catch (const std::exception& error) {
        return Failure{FailureCode::ConfigurationInvalid, std::string("fonts.json: ") + error.what()};
    }
}

}  // namespace amphoe::documents
