#include "core/workflows/ProofState.h"

namespace amphoe::workflows {

std::string ReturningPerson::factor_text() const {
    std::string text;
    for (const auto& factor : factors) {
        text += (text.empty() ? "" : ",") + factor;
    }
    return text;
}

std::set<std::string> ProofState::evidence() const {
    std::set<std::string> evidence;
    if (card) {
        evidence.insert("chip");
    }
    if (card_status && card_status->usable()) {
        evidence.insert("card_status");
    }
    if (card_by_laser) {
        evidence.insert("card_laser");
    }
    if (face_counts()) {
        evidence.insert("face");
    }
    if (second_person) {
        evidence.insert("face_by_person");
    }
    return evidence;
}

}  // namespace amphoe::workflows
