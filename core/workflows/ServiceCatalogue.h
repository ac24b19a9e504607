// Which counter services this workstation offers, and how each is begun.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

class IdentityProof;
class VisitJournal;

/// Immutable after it was filled. Safe from any thread then.
class ServiceCatalogue {
  public:
    using Maker = std::function<std::unique_ptr<CounterService>(const ServicePorts&, VisitJournal&, IdentityProof&)>;

    void offer(domain::ServiceKind kind, Maker maker) { makers_[kind] = std::move(maker); }
    /// For classes made of the three parts every service borrows.
    template <class Service>
    void offer(domain::ServiceKind kind) {
        offer(kind, [](const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof) {
            return std::make_unique<Service>(ports, journal, proof);
        });
    }

    bool offers(domain::ServiceKind kind) const { return makers_.contains(kind); }
    /// In the order of the contract.
    std::vector<domain::ServiceKind> kinds() const;
    /// Those the office's terms leave.
    std::vector<domain::ServiceKind> kinds(const domain::ServiceRules& rules) const;
    /// ServiceNotAvailable also for what the office's terms switch off or keep from people without their card;
    /// OfflineNotAllowed where they ask for the centre and it could not be asked about the card. Ports, journal and
    /// proof must outlive the service.
    domain::Result<std::unique_ptr<CounterService>> make(domain::ServiceKind kind, const ServicePorts& ports,
                                                         VisitJournal& journal, IdentityProof& proof) const;

  private:
    std::map<domain::ServiceKind, Maker> makers_;
};

/// Every service of the product.
ServiceCatalogue standard_services();

}  // namespace amphoe::workflows
