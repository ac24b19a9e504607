// What fvs report and fvs registry say.
#pragma once

#include <string>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/Agency.h"
#include "core/domain/FvsRegistry.h"
#include "core/ports/FeedTables.h"
#include "core/reports/FvsFigures.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// The performance of the face verification service in a period, and who stands behind it.
struct FvsPerformance {
    domain::KpiPeriod period;
    domain::FvsRegistry registry;
    reports::FvsFigures figures;
    domain::AgencyDirectory agencies;  ///< for the names of requesters
};

/// `file`: where the paper was written; may be empty.
Report fvs_report(const FvsPerformance& performance, const std::string& file);
documents::MeasurementReport fvs_paper(const FvsPerformance& performance, const std::string& footer);

/// Roles and registered requesters; `requesters` are the centre's.
Report fvs_registry_report(const domain::FvsRegistry& registry, const std::vector<ports::RelyingParty>& requesters);

}  // namespace amphoe::gui::console
