#include "core/workflows/ServiceCatalogue.h"

#include "core/domain/ServiceTitle.h"
#include "core/workflows/IdentityProof.h"

namespace amphoe::workflows {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;

/// A refused comparison of the face is no missing card.
bool card_is_missing(const ProofState& state) {
    return state.card_absence && !state.card && *state.card_absence != domain::CardAbsence::Refused;
}

domain::Result<Done> allowed_by_terms(domain::ServiceKind kind, const domain::ServiceRules& rules,
                                      const ProofState& state) {
    const auto* terms = domain::terms_of(rules, kind);
    if (terms == nullptr) {
        return Done{};
    }
    if (!terms->enabled) {
        return Failure{FailureCode::ServiceNotAvailable, std::string(domain::service_name(kind)) + " is switched off"};
    }
    if (terms->needs_card && card_is_missing(state)) {
        return Failure{FailureCode::ServiceNotAvailable, "needs the card"};
    }
    if (!terms->offline && state.card && !state.card_status) {
        return Failure{FailureCode::OfflineNotAllowed, std::string(domain::service_name(kind))};
    }
    return Done{};
}

}  // namespace

std::vector<domain::ServiceKind> ServiceCatalogue::kinds() const {
    std::vector<domain::ServiceKind> all;
    for (const auto& [kind, maker] : makers_) {
        all.push_back(kind);
    }
    return all;
}

std::vector<domain::ServiceKind> ServiceCatalogue::kinds(const domain::ServiceRules& rules) const {
    auto all = kinds();
    std::erase_if(all, [&](domain::ServiceKind kind) {
        const auto* terms = domain::terms_of(rules, kind);
        return terms != nullptr && !terms->enabled;
    });
    return all;
}

domain::Result<std::unique_ptr<CounterService>> ServiceCatalogue::make(domain::ServiceKind kind,
                                                                       const ServicePorts& ports, VisitJournal& journal,
                                                                       IdentityProof& proof) const {
    const auto found = makers_.find(kind);
    if (found == makers_.end()) {
        return domain::Failure{domain::FailureCode::ServiceNotAvailable, std::string(domain::service_name(kind))};
    }
    if (auto allowed = allowed_by_terms(kind, ports.rules, proof.state()); !allowed) {
        return allowed.error();
    }
    return found->second(ports, journal, proof);
}

}  // namespace amphoe::workflows
