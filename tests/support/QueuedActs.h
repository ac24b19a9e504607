// Acts saved into a real store as a workflow saves them: visit, case, sealed message, audit entry in one step.
#pragma once

#include <string>

#include "core/ports/CaseStore.h"
#include "core/sync/CmsMessageSealer.h"

namespace amphoe::testing {

/// An act the centre takes note of whoever it is about, for the person with that index is in no register; sealed.
/// `padding` characters make it larger.
domain::SealedMessage sealed_act(const sync::WorkstationIdentity& identity, int index, support::Timestamp now,
                                 std::size_t padding = 0);

ports::StepRecord step_of_act(const domain::SealedMessage& message, int index);

void save_act(ports::CaseStore& store, const domain::SealedMessage& message, int index);

}  // namespace amphoe::testing
