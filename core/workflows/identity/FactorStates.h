// What each declared factor showed in this visit (C12).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/AuthenticationFactor.h"
#include "core/workflows/ProofState.h"

namespace amphoe::workflows {

enum class FactorState {
    Shown,     ///< and found good; a chip that was read counts until the centre refuses the card (W3.4)
    NotShown,  ///< not asked for, or not good
    NoDevice   ///< declared, nothing here reads it
};
/// "shown", "not_shown", "no_device".
std::string_view factor_state_name(FactorState state);

struct FactorFinding {
    domain::FactorSlot slot;
    FactorState state = FactorState::NotShown;
};
/// Without an answer about the card the chip counts as shown, as it does among the evidence of a level: an office that
/// is offline goes on with the card it read, and "card_status" is a piece of evidence of its own.
bool chip_is_shown(const std::optional<domain::IdentityCard>& card,
                   const std::optional<domain::CardStatusAnswer>& status);
/// One finding for every slot of the factor table.
std::vector<FactorFinding> factor_findings(bool chip, bool face, bool one_time_code);
std::vector<FactorFinding> factor_findings(const ProofState& proof);

}  // namespace amphoe::workflows
