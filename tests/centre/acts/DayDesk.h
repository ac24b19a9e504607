// Closed working days of the offices (domain.md W14, W16).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class DayDesk {
  public:
    explicit DayDesk(ActCase& act) : act_(act) {}
    /// One close for each workstation and day; a difference needs a reason and somebody else who agreed.
    ActVerdict day_close();

  private:
    std::string objection() const;
    ActCase& act_;
};

}  // namespace amphoe::centre
