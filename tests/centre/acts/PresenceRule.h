// Who of those that move to the destination came in person (domain.md W8.1).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// `present` of the act: "number=CARD" for a card the officer saw, "number=THAID code" for a digital ID, checked for
/// the visit `present_visit`. Who speaks (`citizen_id`) is there by the proof of the visit.
class PresenceRule {
  public:
    explicit PresenceRule(ActCase& act) : act_(act), said_(act.pairs("present")) {}
    bool came(const std::string& citizen_id) const;
    /// Of age by the register, or it may be and the person came as such.
    bool is_adult(const RegisterPage& person) const;
    /// Each adult came: `mover.not_present`, or `code.` and what is wrong with the code of a digital ID.
    std::string objection(const std::vector<RegisterPage*>& movers) const;

  private:
    ActCase& act_;
    std::map<std::string, std::string> said_;
};

}  // namespace amphoe::centre
