// W5: ทางรัฐ level 2 at the counter, in three modes.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Mode A: the citizen's QR; mode B: counter and SMS; mode C: the citizen's screen. CodeRefused for a QR that is
/// expired, used, forged, of another system or another person's. LimitReached by the centre's count of tries.
class TangratLevel2 final : public PageService {
  public:
    TangratLevel2(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;

  private:
    /// The face has to be seen now; having been proofed before is not enough.
    bool person_known() const override { return proof_.state().proven(); }
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    domain::FormPage mode_page() const;

    std::vector<domain::Fields> history_;
    std::string level_;
};

}  // namespace amphoe::workflows
