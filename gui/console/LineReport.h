// Line check, feed and bundles as JSON and text.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Bundles.h"
#include "core/domain/Feed.h"
#include "core/domain/LineCheck.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// Each failed step with what to do about it, in both languages.
Report check_report(const std::vector<domain::CheckStep>& steps);
Report feed_report(const domain::FeedReport& followed, support::Timestamp now);
Report bundle_report(const domain::BundleExport& made, const std::string& file);
Report receipts_report(const domain::BundleImport& taken);
Report renewal_report();

}  // namespace amphoe::gui::console
