// W7.2: the head of the new house agrees: in person with the card, in ThaID, or on the signed paper. Of a house nobody
// lives in the owner agrees, and without a known owner the mover who becomes its head.
#pragma once

#include <string>

#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// The page and its check; holds what was answered. Who may agree is taken from the register and not typed; without the
/// house (`house` null: the register is not reached) the number is typed and the centre compares it.
class HouseMasterConsent {
  public:
    domain::FormPage page(const HouseRecord* house, const std::string& requester_id,
                          const std::vector<domain::Fields>& movers) const;
    /// HouseMasterConsentMissing: nobody agreed, somebody did who has no say, or what proves it is missing.
    domain::Result<domain::Done> take(const domain::Fields& answers, const HouseRecord* house,
                                      const std::string& requester_id, const std::vector<domain::Fields>& movers);
    /// Citizen number of who agreed, after take().
    std::string given_by() const;
    /// head_consent, head_id, head_consent_ref and head_card_seen of the act.
    void add_to(domain::Fields& act) const;

  private:
    domain::Fields given_;
};

}  // namespace amphoe::workflows
