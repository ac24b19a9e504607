#include "core/face/CohortFile.h"

#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/face/FileBytes.h"
#include "core/support/Digest.h"

namespace amphoe::face {
namespace {

using nlohmann::json;

constexpr std::size_t size_limit = std::size_t{64} * 1024 * 1024;
constexpr const char* format = "amphoedesk-face-cohort-1";

std::string encoded(const FaceDescriptor& descriptor) {
    std::array<std::uint8_t, sizeof(FaceDescriptor)> bytes{};
    std::memcpy(bytes.data(), descriptor.data(), bytes.size());
    return support::to_base64(bytes);
}

FaceDescriptor decoded(const std::string& text) {
    const auto bytes = support::from_base64(text);
    FaceDescriptor descriptor{};
    if (bytes.size() != sizeof descriptor) {
        throw std::runtime_error("a template has a wrong length");
    }
    std::memcpy(descriptor.data(), bytes.data(), bytes.size());
    for (const float value : descriptor) {
        if (!std::isfinite(value)) {
            throw std::runtime_error("a template has a number that is not finite");
        }
    }
    return descriptor;
}

std::string filled(const json& object, const char* key) {
    auto text = object.at(key).get<std::string>();
    if (text.empty()) {
        throw std::runtime_error(std::string(key) + " is empty");
    }
    return text;
}

CohortContent content_of(const json& root) {
    if (root.at("format").get<std::string>() != format) {
        throw std::runtime_error("unknown format");
    }
    CohortContent content;
    content.version = filled(root, "version");
    content.origin = filled(root, "origin");
    content.model = {filled(root.at("model"), "name"), filled(root.at("model"), "sha256")};
    content.groups = root.at("groups").get<std::map<std::string, std::size_t>>();
    if (root.at("nearest").get<std::size_t>() != Cohort::nearest) {
        throw std::runtime_error("made for another number of nearest templates");
    }
    for (const auto& entry : root.at("templates")) {
        content.templates.push_back(decoded(entry.get<std::string>()));
    }
    std::size_t people = 0;
    for (const auto& [group, count] : content.groups) {
        people += count;
    }
    if (people != content.templates.size() || people < fewest_cohort_people) {
        throw std::runtime_error("needs one template for each of at least " + std::to_string(fewest_cohort_people) +
                                 " people");
    }
    return content;
}

domain::Failure invalid(const std::string& why) {
    return {domain::FailureCode::ConfigurationInvalid, "face cohort: " + why};
}

}  // namespace

std::string cohort_text(const CohortContent& content) {
    json templates = json::array();
    for (const auto& descriptor : content.templates) {
        templates.push_back(encoded(descriptor));
    }
    const json root{
        {"format", format},           {"version", content.version},
        {"origin", content.origin},   {"model", {{"name", content.model.name}, {"sha256", content.model.sha256}}},
        {"nearest", Cohort::nearest}, {"groups", content.groups},
        {"templates", templates}};
    return root.dump(1) + '\n';
}

domain::Result<CohortContent> parse_cohort(std::string_view text) {
    try {
        return content_of(json::parse(text));
    } catch (const std::exception& error) {
        return invalid(error.what());
    }
}

domain::Result<LoadedCohort> load_cohort(const std::filesystem::path& file, const std::string& sha256) {
    const auto bytes = read_file(file, size_limit);
    if (!bytes) {
        return invalid(file.filename().string() + " cannot be read");
    }
    const auto found = support::sha256_hex(*bytes);
    if (!sha256.empty() && sha256 != found) {
        return invalid(file.filename().string() + " is not the file the settings name (sha256 " + found + ")");
    }
    auto content = parse_cohort({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!content) {
        return content.error();
    }
    const domain::FaceCohort identity{content->version, found};
    return LoadedCohort{std::move(*content), identity};
}

}  // namespace amphoe::face
