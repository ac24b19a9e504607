// House numbers (domain.md W10): new, split, merged, completed, demolished, corrected. The centre gives the house code.
// Splits and merges are HouseDivision's.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class HouseDesk {
  public:
    explicit HouseDesk(ActCase& act) : act_(act) {}
    ActVerdict house_number();

  private:
    /// What the act says of place, building and days, as its variant asks for.
    std::string form_objection() const;
    domain::Fields corrected(const RegisterPage& house) const;
    /// Who came is the owner, or the delegate the owner sent.
    std::string delegation_objection();
    std::string people_objection();
    ActVerdict give_number();
    ActVerdict correct(RegisterPage& house);
    ActVerdict end(RegisterPage& house);
    ActVerdict complete(RegisterPage& house);
    ActVerdict change_of(RegisterPage& house);

    ActCase& act_;
};

}  // namespace amphoe::centre
