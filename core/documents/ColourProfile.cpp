#include "core/documents/ColourProfile.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kHeader = 128;        // ICC.1:2010 section 7.2
constexpr std::size_t kColourSpaceAt = 16;  // "RGB " there
constexpr std::size_t kLargest = 1U << 20U;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

domain::Result<ColourProfile> read_colour_profile(const std::filesystem::path& resources) {
    const auto folder = resources / "colour";
    try {
        std::ifstream stream(folder / "colour.json", std::ios::binary);
        const auto root = nlohmann::json::parse(stream);
        const auto name = root.at("file").get<std::string>();
        for (const auto& directory : root.at("directories")) {
            auto icc = bytes_of(folder / directory.get<std::string>() / name);
            if (icc.size() > kHeader && icc.size() <= kLargest && icc.compare(kColourSpaceAt, 4, "RGB ") == 0) {
                return ColourProfile{root.at("identifier").get<std::string>(), std::move(icc)};
            }
        }
        return Failure{FailureCode::ConfigurationInvalid, "colour profile " + name + " not found"};
    } catch (const std::exception& error) {
        return Failure{FailureCode::ConfigurationInvalid, std::string("colour.json: ") + error.what()};
    }
}

}  // namespace amphoe::documents
