// Opens the face matcher as the settings say: models, thresholds, cohort. Used by the assembly.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/configuration/WorkstationSettings.h"
#include "core/face/DlibFaceMatcher.h"
#include "gui/Assembly.h"

namespace amphoe::gui {

struct FaceMatching {
    std::unique_ptr<face::DlibFaceMatcher> matcher;
    FaceSetUp facts;
};

/// `settings` may be a failure on a workstation that is not set up: then everything is the shipped default.
/// ConfigurationInvalid when a named thresholds file is not signed as it must be, or the cohort is not the named one.
domain::Result<FaceMatching> open_face_matching(const domain::Result<configuration::WorkstationSettings>& settings,
                                                const std::filesystem::path& data,
                                                const std::filesystem::path& resources,
                                                const std::filesystem::path& models);

}  // namespace amphoe::gui
