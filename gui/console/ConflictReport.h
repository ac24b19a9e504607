// Conflicts with the centre's records as JSON and text.
#pragma once

#include <vector>

#include "core/workflows/ConflictDecision.h"
#include "gui/console/JsonText.h"
#include "gui/console/Report.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {

Json conflict_json(const domain::RecordConflict& conflict);
/// Both versions side by side.
void write_conflict(const domain::RecordConflict& conflict, TextLines& lines);
Report conflicts_report(const std::vector<workflows::ConflictingCase>& waiting);
Report conflict_decided_report(const ports::CaseSummary& summary, workflows::ConflictVerdict verdict);

}  // namespace amphoe::gui::console
