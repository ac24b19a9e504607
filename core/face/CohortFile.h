// The file a cohort is kept in: templates with version, origin and the model they were made with.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/face/Cohort.h"

namespace amphoe::face {

/// Templates of consented or licensed people, one a person. No name or number goes into the file.
struct CohortContent {
    std::string version;
    std::string origin;                         ///< whose pictures and on what legal basis, in words
    domain::FaceModel model;                    ///< templates of another model or alignment mean nothing
    std::map<std::string, std::size_t> groups;  ///< persons in each group
    std::vector<FaceDescriptor> templates;
};

/// Fewer people make distances look smaller than the thresholds were measured with.
constexpr std::size_t fewest_cohort_people = 100;

std::string cohort_text(const CohortContent& content);
/// ConfigurationInvalid with what is wrong: fields, counts, numbers that are not finite, fewer than
/// `fewest_cohort_people`.
domain::Result<CohortContent> parse_cohort(std::string_view text);
/// Reads and checks a file of at most 64 MB; the identity's hash is of the file's bytes. ConfigurationInvalid also when
/// `sha256` is given and differs.
struct LoadedCohort {
    CohortContent content;
    domain::FaceCohort identity;
};
domain::Result<LoadedCohort> load_cohort(const std::filesystem::path& file, const std::string& sha256 = {});

}  // namespace amphoe::face
