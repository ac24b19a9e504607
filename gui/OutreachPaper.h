// The paper of an outreach event: what was done, and the sheet on which things go out and come back.
#pragma once

#include "core/documents/MeasurementReport.h"
#include "core/workflows/OutreachDesk.h"

namespace amphoe::gui {

documents::MeasurementReport outreach_paper(const workflows::OutreachReport& report,
                                            const domain::Workstation& workstation);

}  // namespace amphoe::gui
