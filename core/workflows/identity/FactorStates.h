// What each declared factor showed in this visit (C12).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/AuthenticationFactor.h"
#include "core/workflows/ProofState.h"

namespace amphoe::workflows {

enum class FactorState {
    Shown,     ///< and found good
    NotShown,  ///< not asked for, or not good
    NoDevice   ///< declared, nothing here reads it
};
/// "shown", "not_shown", "no_device".
std::string_view factor_state_name(FactorState state);

struct FactorFinding {
    domain::FactorSlot slot;
    FactorState state = FactorState::NotShown;
};
/// One finding for every slot of the factor table.
std::vector<FactorFinding> factor_findings(bool chip, bool face, bool one_time_code);
std::vector<FactorFinding> factor_findings(const ProofState& proof);

}  // namespace amphoe::workflows
