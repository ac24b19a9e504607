// Tells both parties of an online move how it ended (domain.md W9.4): by SMS, or in ThaID, which both of them have.
#pragma once

#include <string>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Simulated: what was sent stands as items of the request, so that everybody who looks at it later sees it. A message
/// names neither a citizen number nor a person.
class PartyNotices {
  public:
    PartyNotices(const ActCase& act, RegisterPage& request) : act_(act), request_(request) {}
    /// `notified_mover` and `notified_head` of the answer: a masked number, or "THAID".
    domain::Fields accepted(const std::string& effective_date);
    domain::Fields returned(const std::string& reason);

  private:
    domain::Fields tell_both(const std::string& text);
    std::string tell(const std::string& party, const std::string& text);

    const ActCase& act_;
    RegisterPage& request_;
};

}  // namespace amphoe::centre
