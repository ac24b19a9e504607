// A labelled list of pairs, compared: what calibration and evaluation count in.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/face/ErrorCurve.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

struct FaceTrial {
    std::string list_sha256;
    std::vector<face::JudgedComparison> comparisons;                      ///< all
    std::map<std::string, std::vector<face::JudgedComparison>> by_group;  ///< empty when the list names no groups
    std::map<std::string, std::size_t> not_compared;                      ///< pairs, by failure code
    std::optional<domain::FaceEvidence> example;                          ///< thresholds, model, cohort of all pairs
};

/// Every pair needs a label and the same number of probes, because thresholds hold for one number. Comparisons of the
/// same reference picture are taken as dependent. FileUnreadable for the list; progress goes to the notes.
domain::Result<FaceTrial> run_face_trial(const CommandContext& context, const std::filesystem::path& list);

}  // namespace amphoe::gui::console
