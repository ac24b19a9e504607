#include "core/configuration/JsonFile.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace amphoe::configuration {
namespace {

constexpr std::uintmax_t kLargestFile = 1024 * 1024;

}  // namespace

domain::Failure invalid_file(const std::filesystem::path& file, const std::string& reason) {
    return {domain::FailureCode::ConfigurationInvalid, file.filename().string() + ": " + reason};
}

domain::Result<nlohmann::json> read_json_object(const std::filesystem::path& file) {
    std::error_code trouble;
    const auto size = std::filesystem::file_size(file, trouble);
    if (trouble) {
        return invalid_file(file, "cannot be opened");
    }
    if (size > kLargestFile) {
        return invalid_file(file, "is larger than 1 MB");
    }
    std::ifstream stream(file);
    auto object = nlohmann::json::parse(stream, nullptr, false);
    if (object.is_discarded() || !object.is_object()) {
        return invalid_file(file, "is not a JSON object");
    }
    return object;
}

std::string unknown_keys(const nlohmann::json& object, const std::vector<std::string>& known) {
    std::string unknown;
    for (const auto& [key, value] : object.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            unknown += (unknown.empty() ? "" : ", ") + key;
        }
    }
    return unknown;
}

}  // namespace amphoe::configuration
