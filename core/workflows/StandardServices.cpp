// The one list of all services; a new workflow is one line here.
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/civil/CertifiedCopy.h"
#include "core/workflows/civil/DestinationMove.h"
#include "core/workflows/civil/HouseNumber.h"
#include "core/workflows/civil/MoveIn.h"
#include "core/workflows/civil/MoveOut.h"
#include "core/workflows/civil/OnlineMove.h"
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
    all.offer<MoveOut>(ServiceKind::MoveOut);
    all.offer<MoveIn>(ServiceKind::MoveIn);
    all.offer<DestinationMove>(ServiceKind::MoveDestination);
    all.offer<OnlineMove>(ServiceKind::OnlineMove);
    all.offer<HouseNumber>(ServiceKind::HouseNumber);
    all.offer<CertifiedCopy>(ServiceKind::CertifiedCopy);
    all.offer<CardIntake>(ServiceKind::CardIntake);
    all.offer<OwnData>(ServiceKind::OwnData);
    return all;
}

}  // namespace amphoe::workflows
