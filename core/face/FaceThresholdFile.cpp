#include "core/face/FaceThresholdFile.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/face/DecisionModeFields.h"
#include "core/face/FileBytes.h"
#include "core/support/Time.h"

namespace amphoe::face {
namespace {

using nlohmann::json;

constexpr std::size_t size_limit = 64 * 1024;

std::string text(const json& object, const char* key) {
    auto value = object.at(key).get<std::string>();
    if (value.empty()) {
        throw std::runtime_error(std::string(key) + " is empty");
    }
    return value;
}

std::string date(const json& object, const char* key) {
    auto value = text(object, key);
    if (value.size() != 10 || !support::from_iso8601(value + "T00:00:00Z")) {
        throw std::runtime_error(std::string(key) + " is not a date");
    }
    return value;
}

QualityLimit at_least(const json& object, const char* key) {
    const QualityLimit limit{object.at(key).at("advise").get<double>(), object.at(key).at("block").get<double>()};
    if (limit.advise < limit.block) {
        throw std::runtime_error(std::string(key) + " blocks before it advises");
    }
    return limit;
}

QualityLimit at_most(const json& object, const char* key) {
    const QualityLimit limit{object.at(key).at("advise").get<double>(), object.at(key).at("block").get<double>()};
    if (limit.advise > limit.block) {
        throw std::runtime_error(std::string(key) + " blocks before it advises");
    }
    return limit;
}

void read_advice(const json& quality, QualityLimits& limits) {
    limits.head_size = quality.value("head_size", limits.head_size);
    limits.eye_opening = quality.value("eye_opening", limits.eye_opening);
    limits.eye_shade = quality.value("eye_shade", limits.eye_shade);
    limits.mouth_cover = quality.value("mouth_cover", limits.mouth_cover);
    limits.detail = quality.value("detail", limits.detail);
    limits.backlight = quality.value("backlight", limits.backlight);
}

QualityLimits limits_of(const json& quality) {
    QualityLimits limits;
    limits.eye_distance = at_least(quality, "eye_distance_px");
    limits.detection_score = at_least(quality, "detection_score");
    limits.luminance_low = at_least(quality, "luminance_low");
    limits.luminance_high = at_most(quality, "luminance_high");
    limits.sharpness = at_least(quality, "sharpness");
    limits.yaw = at_most(quality, "yaw_degrees");
    limits.pitch = at_most(quality, "pitch_degrees");
    limits.roll = at_most(quality, "roll_degrees");
    limits.uniformity = at_least(quality, "light_uniformity");
    limits.mouth_gap = at_most(quality, "mouth_gap");
    limits.points_outside = at_most(quality, "points_outside");
    limits.second_face = quality.at("second_face_area").get<double>();
    read_advice(quality, limits);
    return limits;
}

FaceThresholdFile file_of(const json& root) {
    FaceThresholdFile file;
    file.version = text(root, "version");
    file.modes = decision_modes_of(root.at("modes"), file.version);
    file.cohort_sha256 = root.value("cohort_sha256", "");
    file.cohort_people = root.value("cohort_people", std::size_t{0});
    file.effective_from = date(root, "effective_from");
    file.data_set = text(root, "data_set");
    file.source = text(root, "source");
    file.limits = limits_of(root.at("quality"));
    return file;
}

domain::Failure invalid(const std::string& why) {
    return {domain::FailureCode::ConfigurationInvalid, "face thresholds: " + why};
}

}  // namespace

bool FaceThresholdFile::holds_for(const domain::FaceCohort& cohort, std::size_t people) const {
    const bool measured =
        std::any_of(modes.begin(), modes.end(), [](const auto& mode) { return mode.thresholds.cohort; });
    return measured && people >= cohort_people && (cohort_sha256.empty() || cohort_sha256 == cohort.sha256);
}

const DecisionMode& FaceThresholdFile::mode_for(std::size_t probes, bool cohort) const {
    const DecisionMode* found = nullptr;
    for (const auto& mode : modes) {
        if (mode.thresholds.cohort == cohort && static_cast<std::size_t>(mode.thresholds.probes) <= probes) {
            found = &mode;
        }
    }
    assert(found != nullptr);
    return *found;
}

domain::Result<FaceThresholdFile> parse_face_thresholds(std::string_view json_text) {
    try {
        return file_of(json::parse(json_text));
    } catch (const std::exception& error) {
        return invalid(error.what());
    }
}

std::string face_thresholds_text(const FaceThresholdFile& file, std::string_view quality_from) {
    nlohmann::ordered_json root;
    root["version"] = file.version;
    root["effective_from"] = file.effective_from;
    root["data_set"] = file.data_set;
    root["source"] = file.source;
    root["modes"] = json_of(file.modes);
    root["cohort_sha256"] = file.cohort_sha256;
    root["cohort_people"] = file.cohort_people;
    root["quality"] = nlohmann::ordered_json::parse(quality_from).at("quality");
    return root.dump(2) + '\n';
}

domain::Result<FaceThresholdFile> load_face_thresholds(const std::filesystem::path& path) {
    const auto bytes = read_file(path, size_limit);
    if (!bytes) {
        return invalid(path.filename().string() + " cannot be read");
    }
    return parse_face_thresholds({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

}  // namespace amphoe::face
