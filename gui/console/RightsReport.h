// The registers of data subjects' requests and of breaches as JSON, text and paper.
#pragma once

#include <string>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/DataRights.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// What is late is told by `now`. `file`: where the paper was written; may be empty.
Report rights_report(const std::vector<domain::RightsMatter>& matters, support::Timestamp now, const std::string& file);
Report breaches_report(const std::vector<domain::BreachMatter>& matters, support::Timestamp now,
                       const std::string& file);
/// Both registers on one paper, without citizen numbers and names.
documents::MeasurementReport registers_paper(const std::vector<domain::RightsMatter>& requests,
                                             const std::vector<domain::BreachMatter>& breaches, support::Timestamp now,
                                             const std::string& footer);

}  // namespace amphoe::gui::console
