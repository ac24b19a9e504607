// Comparisons and assessments of faces as JSON and text.
#pragma once

#include <string>

#include "core/domain/FaceEvidence.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// "ผ่าน / pass" ...
std::string band_words(domain::FaceBand band);

Report comparison_report(const domain::FaceEvidence& evidence);
Report assessment_report(const domain::FaceAssessment& assessment);

/// One line of `face compare-list`: `evidence` may be null when the pair could not be done.
Report pair_report(const std::string& a, const std::string& b, const std::string& same,
                   const domain::FaceEvidence* evidence);

}  // namespace amphoe::gui::console
