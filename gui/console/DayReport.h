// What the day commands say.
#pragma once

#include "core/workflows/DayClose.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report day_opened_report(const domain::OfficeDay& day);
/// `file`: where the PDF was written; empty when it was not asked for.
Report day_report(const workflows::DayStanding& standing, const std::string& file);
Report day_closed_report(const workflows::ClosedDay& closed, const std::string& file);

}  // namespace amphoe::gui::console
