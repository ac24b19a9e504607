// The leaflet for citizens: what level 2 of ทางรัฐ opens.
#pragma once

#include <string>

#include "core/documents/MeasurementReport.h"
#include "core/domain/TangratServices.h"

namespace amphoe::documents {

/// Said on the leaflet and by whoever hands it out: this office is connected to none of the services.
extern const char* const kLeafletClaimsNothing;

/// Information only, with its source and day.
MeasurementReport tangrat_leaflet(const domain::TangratServices& known, const std::string& footer);

}  // namespace amphoe::documents
