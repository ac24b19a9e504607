// The dated data file with the decision thresholds and the quality limits (architecture rule 12).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/face/FaceQuality.h"

namespace amphoe::face {

struct FaceThresholdFile {
    domain::FaceThresholds thresholds;
    std::string effective_from;  ///< ISO date
    std::string data_set;        ///< what the thresholds were measured on, in words
    std::string source;
    QualityLimits limits;
};

/// ConfigurationInvalid with the field's name when something is missing or out of order.
domain::Result<FaceThresholdFile> parse_face_thresholds(std::string_view json);
domain::Result<FaceThresholdFile> load_face_thresholds(const std::filesystem::path& path);

}  // namespace amphoe::face
