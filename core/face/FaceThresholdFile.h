// The dated data file with the decision thresholds and the quality limits (architecture rule 12).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/face/DecisionMode.h"
#include "core/face/FaceQuality.h"

namespace amphoe::face {

struct FaceThresholdFile {
    std::string version;
    std::string effective_from;  ///< ISO date
    std::string data_set;        ///< what the thresholds were measured on, in words
    std::string source;
    std::vector<DecisionMode> modes;  ///< by cohort, then by probes; one without cohort for one probe is always there
    std::string cohort_sha256;        ///< the only cohort the cohort modes hold for; empty: any that is large enough
    std::size_t cohort_people = 0;    ///< fewest people of a cohort the cohort modes hold for
    QualityLimits limits;

    /// Whether there are cohort modes and they hold for this cohort.
    bool holds_for(const domain::FaceCohort& cohort, std::size_t people) const;
    /// The mode with the most probes that does not exceed `probes` (at least 1); means of more pictures need stricter
    /// thresholds, so a caller with more pictures leaves the rest out.
    const DecisionMode& mode_for(std::size_t probes, bool cohort) const;
};

/// ConfigurationInvalid with the field's name when something is missing or out of order.
domain::Result<FaceThresholdFile> parse_face_thresholds(std::string_view json);
domain::Result<FaceThresholdFile> load_face_thresholds(const std::filesystem::path& path);
/// The text that `parse_face_thresholds` reads; the quality limits are taken as they stand in `quality_from`, the text
/// of a valid file.
std::string face_thresholds_text(const FaceThresholdFile& file, std::string_view quality_from);

}  // namespace amphoe::face
