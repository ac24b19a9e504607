// C09: another agency asks whether the person at the counter is the person of the card; nothing else is told.
#pragma once

#include "core/workflows/FormService.h"

namespace amphoe::workflows {

/// Page: requester. The centre keeps the registry of requesters with standard, expiry and quota; it answers the act or
/// refuses it: RequesterRefused with the reason as detail.
class VerifyOnly final : public FormService {
  public:
    VerifyOnly(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<domain::Done> deliver(std::stop_token stop) override;

  private:
    std::optional<domain::FormPage> requester_page() const;
    /// A face has to have been compared: there is nothing to tell otherwise.
    domain::Result<domain::Done> prepare() override;
    bool needs_passed_face() const override { return false; }
    domain::Fields act() const override;

    domain::Fields given_;
};

}  // namespace amphoe::workflows
