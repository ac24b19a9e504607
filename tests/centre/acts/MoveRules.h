// What must hold before anybody is moved: who may tell it, on which notice, into which house, with whose consent.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Each answers with an objection, empty when there is none.
class MoveRules {
  public:
    using Movers = std::vector<RegisterPage*>;
    explicit MoveRules(ActCase& act) : act_(act) {}
    std::string informant_objection(const RegisterPage& house, const Movers& movers) const;
    /// Older than thirty days.
    bool is_stale(const RegisterPage& notice) const;
    std::string notice_objection(const RegisterPage* notice) const;
    /// Whether people may be listed in that house.
    std::string house_objection(const RegisterPage* house) const;
    std::string consent_objection(const RegisterPage& house, const std::vector<std::string>& movers) const;
    bool all_minors(const Movers& movers) const;

  private:
    ActCase& act_;
};

}  // namespace amphoe::centre
