// C09: the identity is checked for another agency's counter; nothing is changed anywhere.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// The centre keeps the registry of requesters and their quotas. deliver(): RequesterRefused when it does not know the
/// requester, its standing ended, or its quota is used up.
class VerifyOnly final : public PageService {
  public:
    VerifyOnly(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<domain::Done> deliver(std::stop_token stop) override;

  private:
    /// The face has to be seen now; having been proofed before is not enough.
    bool person_known() const override { return proof_.state().proven(); }
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token) override;
    domain::Fields act() const override;
};

}  // namespace amphoe::workflows
