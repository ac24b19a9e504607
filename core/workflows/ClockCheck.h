// W0.2: what a wrong clock forbids.
#pragma once

#include "core/domain/ClockReading.h"
#include "core/ports/TrustedTime.h"

namespace amphoe::workflows {

/// How far the clock can be believed now. Unknown without a source (null) or before the centre's first word.
domain::ClockStanding clock_standing_now(ports::TrustedTime* time);

/// ClockWrong when the clock differs from the centre's by more than the blocking limit beyond doubt: no signed paper
/// leaves the printer and no one-time code is sent or taken until the clock is set. The detail says the offset in
/// seconds.
domain::Result<domain::Done> refuse_wrong_clock(ports::TrustedTime* time);

}  // namespace amphoe::workflows
