// What the commands of training, improvement and satisfaction say.
#pragma once

#include <string>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/Supervision.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// `file`: where the paper was written; may be empty.
Report trainings_report(const std::vector<domain::TrainingRecord>& records, const std::string& file);
documents::MeasurementReport trainings_paper(const std::vector<domain::TrainingRecord>& records,
                                             const std::string& footer);

Report improvements_report(const std::vector<domain::Improvement>& records, const std::string& file);
/// Under the headings of C52.
documents::MeasurementReport improvements_paper(const std::vector<domain::Improvement>& records,
                                                const std::string& footer);

Report answer_report(domain::ServiceKind service, int score);

}  // namespace amphoe::gui::console
