// What the agency commands say, and their papers.
#pragma once

#include "core/documents/MeasurementReport.h"
#include "core/domain/Agency.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report directory_report(const domain::AgencyDirectory& directory, const std::string& sector, const std::string& status,
                        const std::vector<std::string>& left_out);
Report agency_report(const domain::Agency& agency);
/// `file`: where the paper was written, empty: nowhere.
Report checklist_report(const domain::Agency& agency, const domain::ConnectionForms& forms, const std::string& file);
documents::MeasurementReport checklist_paper(const domain::Agency& agency, const domain::ConnectionForms& forms,
                                             const std::string& footer);
Report readiness_report(const std::string& name, const domain::ReadinessResult& result, const std::string& file);
documents::MeasurementReport readiness_paper(const std::string& name, const domain::ConnectionForms& forms,
                                             const domain::ReadinessAnswers& answers,
                                             const domain::ReadinessResult& result, const std::string& footer);
/// "เลขประจำตัวประชาชน" for "pid" ...; a key nobody knows stays as it is.
std::string released_field_th(const std::string& key);

}  // namespace amphoe::gui::console
