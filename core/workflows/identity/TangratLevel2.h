// W5: ทางรัฐ level 2 at the counter, in three modes.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Mode A: the citizen's QR, shown resolved before it is used; mode B: counter and SMS; mode C: the citizen's screen,
/// which ends in a QR for the app. Each waits for the citizen's own app (LevelTwoWatch). CardNumberMismatch for another
/// person's QR, CodeRefused for one that is expired, used, forged or of another system, CentreAnswerInvalid for one
/// without a number behind it. FieldInvalid "mode" for who is at level 2 already. The phone is asked in mode B only,
/// and the one another service of the visit has stands there already.
class TangratLevel2 final : public PageService {
  public:
    TangratLevel2(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    bool at_kiosk() const override { return entered("mode") && answer("mode") == "C"; }

  private:
    /// The face has to be seen now; having been proofed before is not enough.
    bool person_known() const override { return proof_.state().proven(); }
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    domain::FormPage mode_page() const;
    domain::FormPage code_seen_page() const;
    domain::Result<domain::Done> take_code(const std::string& code, std::stop_token stop);

    std::vector<domain::Fields> history_;
    std::vector<std::string> tries_;  ///< the days of all proofs
    std::string level_;
    domain::RegisterRecord behind_;  ///< the citizen's code, as the centre resolved it
    std::string phone_;              ///< of another service of this visit
};

}  // namespace amphoe::workflows
