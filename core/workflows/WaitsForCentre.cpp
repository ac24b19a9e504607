#include "core/workflows/WaitsForCentre.h"

namespace amphoe::workflows {

using domain::FailureCode;

bool waits_for_centre(FailureCode code) {
    return code == FailureCode::CentreUnreachable || code == FailureCode::CentreRefusedConnection ||
           code == FailureCode::CentreCertificateWrong || code == FailureCode::CentreReceiptInvalid ||
           code == FailureCode::CentreAnswerInvalid || code == FailureCode::WorkstationNotProvisioned;
}

}  // namespace amphoe::workflows
