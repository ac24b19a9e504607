// ทางรัฐ level 2 at the counter (domain.md W5): by the citizen's code, by SMS, at a kiosk.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class TangratDesk {
  public:
    explicit TangratDesk(ActCase& act) : act_(act) {}
    ActVerdict level2();

  private:
    std::string mode_objection();
    ActVerdict level_reached(RegisterPage& page);
    /// Every mode ends in the citizen's own app: by the link of an SMS, or by the code of mode C.
    ActVerdict wait_for_citizen(RegisterPage& page);
    ActCase& act_;
};

}  // namespace amphoe::centre
