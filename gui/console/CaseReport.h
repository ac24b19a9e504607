// Cases and their events as JSON and text.
#pragma once

#include <vector>

#include "core/ports/CaseStore.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report cases_report(const std::vector<ports::CaseSummary>& cases);
/// Citizen number and phone are masked, one-time activation codes are left out.
Report case_report(const ports::CaseSummary& summary, const std::vector<domain::CaseEvent>& events);

/// After `case decide`.
Report decision_report(const ports::CaseSummary& summary, const std::string& decision, const std::string& officer_id);

}  // namespace amphoe::gui::console
