// The result of `visit run` as JSON and as a summary for people.
#pragma once

#include "gui/console/FailureWords.h"
#include "gui/console/Report.h"
#include "gui/console/VisitOutcome.h"

namespace amphoe::gui::console {

Report visit_report(const VisitOutcome& outcome, const FailureWords& words);

}  // namespace amphoe::gui::console
