// Checks identities for counters of other agencies (domain.md A, C09): who may ask is in the feed's relying parties.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class VerifyDesk {
  public:
    explicit VerifyDesk(ActCase& act) : act_(act) {}
    ActVerdict verify_only();

  private:
    ActCase& act_;
};

}  // namespace amphoe::centre
