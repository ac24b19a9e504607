// The ten indicators of domain.md W16 for a period, with formula, numerator, denominator and drill-down.
#pragma once

#include <vector>

#include "core/domain/Kpi.h"
#include "core/reports/KpiCounts.h"

namespace amphoe::reports {

/// Where the workstation has no data the value is empty and the note says what is missing. `before`: counts of the
/// baseline period, null without one.
std::vector<domain::Kpi> kpi_report(const domain::KpiRules& rules, const domain::KpiPeriod& period,
                                    const KpiCounts& counts, const KpiCounts* before);

}  // namespace amphoe::reports
