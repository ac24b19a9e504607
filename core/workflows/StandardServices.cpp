// The one list of all services; a new workflow is one line here.
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/identity/CardIntake.h"
#include "core/workflows/identity/OwnData.h"
#include "core/workflows/identity/TangratLevel2.h"
#include "core/workflows/identity/ThaidService.h"
#include "core/workflows/identity/VerifyOnly.h"

namespace amphoe::workflows {

ServiceCatalogue standard_services() {
    using domain::ServiceKind;
    ServiceCatalogue all;
    all.offer<ThaidService>(ServiceKind::ThaidEnrolment);
    all.offer<TangratLevel2>(ServiceKind::TangratLevel2);
    all.offer<VerifyOnly>(ServiceKind::VerifyOnly);
    all.offer<CardIntake>(ServiceKind::CardIntake);
    all.offer<OwnData>(ServiceKind::OwnData);
    return all;
}

}  // namespace amphoe::workflows
