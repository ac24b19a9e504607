// What is saved when the centre has answered: one step closes the outbox item, tells the case and the audit log.
#pragma once

#include "core/domain/Outbox.h"
#include "core/ports/CaseStore.h"

namespace amphoe::sync {

/// `message` needs ids only. A conflict becomes an event of its own kind: the case then waits for a person.
ports::StepRecord receipt_step(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                               support::Timestamp now);

}  // namespace amphoe::sync
