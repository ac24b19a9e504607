// The indicators as a paper: figures, drill-down, targets, before and after.
#pragma once

#include <string>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/Kpi.h"

namespace amphoe::gui::console {

struct KpiPeriodReport {
    domain::KpiPeriod period;
    domain::KpiRules rules;
    std::vector<domain::Kpi> kpis;
    bool baseline_locked = false;  ///< set at the workstation for good; else it is what a file says
};

documents::MeasurementReport kpi_paper(const KpiPeriodReport& report, const std::string& footer);

/// "12.5 %", "4.2 / 5", or a dash.
std::string kpi_value_text(const domain::Kpi& kpi);

}  // namespace amphoe::gui::console
