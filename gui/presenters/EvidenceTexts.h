// The citizen's evidence as lines of text: for the officer in full, for the citizen with the number masked.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Rules.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

struct EvidenceLine {
    std::string title;
    std::string value;
};

/// What the evidence pane shows; empty members are not shown.
struct EvidenceView {
    std::string name;
    std::string second_name;  ///< the other language's
    std::string number;       ///< formatted, not masked
    std::string provenance;   ///< "จากชิป · ..."
    std::vector<EvidenceLine> lines;
};
EvidenceView evidence_view(const VisitFacts& facts, support::Timestamp now, const Texts& texts);

/// That only some services are given, once the centre was asked in this visit and not reached; empty otherwise.
std::string offline_text(const VisitFacts& facts, const Texts& texts);
/// What was read, for the citizen's screen: number masked.
std::vector<EvidenceLine> citizen_lines(const VisitFacts& facts, support::Timestamp now, const Texts& texts);
/// What will be sent to the centre, one sentence a line.
std::vector<std::string> lines_to_be_sent(const VisitFacts& facts, const Texts& texts);

}  // namespace amphoe::gui
