// The accuracy report of the matcher (requirement C07) as content for a paper.
#pragma once

#include "core/documents/MeasurementReport.h"
#include "core/domain/Failure.h"
#include "gui/console/FaceTrial.h"

namespace amphoe::gui::console {

/// Nothing in it depends on the time, the machine or the order of groups in the list. ConfigurationInvalid when a list
/// lacks pairs of the same or of different persons.
domain::Result<documents::MeasurementReport> evaluation_paper(const FaceTrial& trial);

}  // namespace amphoe::gui::console
