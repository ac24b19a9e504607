// Which failures leave an act waiting for the centre (domain.md W15).
#pragma once

#include "core/domain/FailureCode.h"

namespace amphoe::workflows {

/// After such a failure of deliver() the act is safe in the outbox and the visit may end: the line, the other side or
/// the workstation's papers are in trouble, not the act.
bool waits_for_centre(domain::FailureCode code);

}  // namespace amphoe::workflows
