// House numbers (domain.md W10): new, split, merged, demolished, corrected. The centre gives the house code.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class HouseDesk {
  public:
    explicit HouseDesk(ActCase& act) : act_(act) {}
    ActVerdict house_number();

  private:
    std::string form_objection() const;
    /// Of one part of an address.
    std::string correction_objection() const;
    std::string demolition_objection() const;
    domain::Fields corrected(const RegisterPage& house) const;
    std::string delegation_objection();
    ActVerdict give_number();
    ActVerdict correct(RegisterPage& house);
    ActVerdict end(RegisterPage& house);
    std::string free_number(const domain::Fields& place);
    domain::Fields place() const;

    ActCase& act_;
};

}  // namespace amphoe::centre
