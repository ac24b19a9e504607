// Splitting a house number and merging several (domain.md W10): all houses of one act change together or none does.
#pragma once

#include "tests/centre/acts/HouseNumbering.h"

namespace amphoe::centre {

class HouseDivision {
  public:
    explicit HouseDivision(ActCase& act) : act_(act), numbering_(act) {}
    /// Into `parts` houses. With `origin_stays` the house of origin is one of them and keeps number, code and people;
    /// otherwise it must be empty and ends. The answer has a line of `house_code` and `house_no` for every new house.
    ActVerdict split();
    /// The houses of `other_houses`, all empty, go into the one that is kept. The answer names that one, and the ended
    /// ones in `ended_houses`.
    ActVerdict merge();

  private:
    struct Part {
        std::string house_code;
        domain::Fields place;
    };
    std::string split_objection(const RegisterPage* origin);
    std::string proposal_objection() const;
    /// New houses the split asks for; 0 when `parts` is none of 2-20.
    std::size_t new_houses() const;
    /// Empty when a number is taken; then nothing stays claimed.
    std::vector<Part> claim_parts(const RegisterPage& origin);
    ActVerdict enter_parts(RegisterPage& origin, const std::vector<Part>& parts);
    /// Opens every house that is to end.
    ActVerdict merge_objection(const RegisterPage* kept);

    ActCase& act_;
    HouseNumbering numbering_;
};

}  // namespace amphoe::centre
