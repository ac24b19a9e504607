// What the outreach commands say.
#pragma once

#include "core/workflows/OutreachDesk.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// `upload_bytes_per_s`: ceiling of the line; 0: none. `file`: where the paper was written, empty: nowhere.
Report outreach_report(const workflows::OutreachReport& report, long upload_bytes_per_s, const std::string& file);

}  // namespace amphoe::gui::console
