#include "core/workflows/ServiceCatalogue.h"

namespace amphoe::workflows {

std::vector<domain::ServiceKind> ServiceCatalogue::kinds() const {
    std::vector<domain::ServiceKind> all;
    for (const auto& [kind, maker] : makers_) {
        all.push_back(kind);
    }
    return all;
}

domain::Result<std::unique_ptr<CounterService>> ServiceCatalogue::make(domain::ServiceKind kind,
                                                                       const ServicePorts& ports, VisitJournal& journal,
                                                                       IdentityProof& proof) const {
    const auto found = makers_.find(kind);
    if (found == makers_.end()) {
        return domain::Failure{domain::FailureCode::ServiceNotAvailable, std::string(domain::service_name(kind))};
    }
    return found->second(ports, journal, proof);
}

}  // namespace amphoe::workflows
