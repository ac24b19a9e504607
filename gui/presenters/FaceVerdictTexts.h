// What stands beside the band of a face comparison: the centre's answer, presence, age of the photo, warnings.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Rules.h"
#include "core/domain/Visit.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// One line of advice; `attention` lines carry a mark and a colour besides.
struct VerdictLine {
    std::string text;
    bool attention = false;
};

/// For the officer, from the evidence at hand. Empty without a comparison.
std::vector<VerdictLine> verdict_lines(const VisitFacts& facts, const domain::FaceRules& rules, const Texts& texts);

/// The same for the second person, from the fields as saved, with distance, thresholds and quality.
std::vector<VerdictLine> verdict_lines(const domain::Fields& face, const domain::FaceRules& rules, const Texts& texts);

}  // namespace amphoe::gui
