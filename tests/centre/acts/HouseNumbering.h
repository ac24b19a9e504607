// Gives house numbers and house codes: a number is claimed first, its page is made once nothing can go wrong any more.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class HouseNumbering {
  public:
    explicit HouseNumbering(ActCase& act) : act_(act) {}
    /// The first number of the place that no house has.
    std::string free_number(const domain::Fields& place);
    /// The first of "99/1", "99/2" ... behind the number of a house; a whole number where that has no form.
    std::string free_number_behind(const std::string& house_no, const domain::Fields& place);
    /// A new house code of the caller's office for the place with its `house_no`; empty when another house has it.
    std::string claim(const domain::Fields& place);
    /// Takes a claim back, of an act that is refused after all.
    void release(const std::string& house_code);
    /// The page of a claimed house, with the owner and the building's state of the act.
    RegisterPage& enter(domain::Fields place, const std::string& house_code);

  private:
    ActCase& act_;
};

}  // namespace amphoe::centre
