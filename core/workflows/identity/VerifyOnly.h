// C09: the identity is checked for another agency's counter; nothing is changed anywhere.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Why this requester is not served today; empty when it is. The keys of the centre's refusals.
std::string requester_objection(const ports::RelyingParty& requester, const std::string& purpose,
                                const std::string& today);

/// The centre keeps the registry of requesters and their quotas. deliver(): RequesterRefused when it does not know the
/// requester, its standing ended, or its quota is used up; enter() says so before the face where the registry was
/// fetched. Data are released only with the citizen's consent, and then the citizen gets a receipt of the release.
///
/// "pass" is said of a card whose status is normal (C05). With the line down the act says "unchecked" and waits, and
/// the centre looks at the status itself; CardStatusAbnormal of confirm() or deliver() for a card that may not be used.
class VerifyOnly final : public PageService {
  public:
    VerifyOnly(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<domain::Done> deliver(std::stop_token stop) override;
    /// The receipt, once the centre has acknowledged the release; none before and none without one.
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;

  private:
    /// The face has to be seen now; having been proofed before is not enough.
    bool person_known() const override { return proof_.state().proven(); }
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token) override;
    domain::Result<domain::Done> prepare() override;
    domain::Fields act() const override;
    domain::Result<domain::Done> check_requester(const std::string& id, const std::string& purpose) const;

    std::optional<domain::RenderedDocument> receipt_;
};

}  // namespace amphoe::workflows
