#include "core/workflows/identity/FactorStates.h"

namespace amphoe::workflows {

std::string_view factor_state_name(FactorState state) {
    switch (state) {
        case FactorState::Shown:
            return "shown";
        case FactorState::NotShown:
            return "not_shown";
        case FactorState::NoDevice:
            return "no_device";
    }
    return {};
}

bool chip_is_shown(const std::optional<domain::IdentityCard>& card,
                   const std::optional<domain::CardStatusAnswer>& status) {
    return card && (!status || status->usable());
}

std::vector<FactorFinding> factor_findings(bool chip, bool face, bool one_time_code) {
    std::vector<FactorFinding> findings;
    for (const auto& slot : domain::factor_table()) {
        const bool shown = (slot.factor == domain::AuthenticationFactor::Chip && chip) ||
                           (slot.factor == domain::AuthenticationFactor::Face && face) ||
                           (slot.factor == domain::AuthenticationFactor::OneTimeCode && one_time_code);
        findings.push_back({slot, !slot.has_device ? FactorState::NoDevice
                                  : shown          ? FactorState::Shown
                                                   : FactorState::NotShown});
    }
    return findings;
}

std::vector<FactorFinding> factor_findings(const ProofState& proof) {
    return factor_findings(chip_is_shown(proof.card, proof.card_status), proof.face_counts(),
                           proof.returning && proof.returning->factors.contains("otp"));
}

}  // namespace amphoe::workflows
