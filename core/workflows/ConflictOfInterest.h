// W1.6: nobody at the counter acts on the own record or on a person of the own house without a supervisor.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// Compares numbers only; an officer whose own number is not known touches nobody.
class ConflictOfInterest {
  public:
    explicit ConflictOfInterest(const domain::Officer& officer)
        : own_number_(officer.citizen_id), home_(officer.home) {}

    bool knows_officer() const { return !own_number_.empty(); }
    bool knows_house() const { return !home_.house_code.empty(); }
    const std::string& own_number() const { return own_number_; }
    /// As the register says.
    void officer_lives_in(const domain::OfficerHome& home) { home_ = home; }

    bool touches(const std::vector<std::string>& citizens, const std::vector<std::string>& houses) const;
    /// Whether this address, as a chip has it, is the officer's own; with the line down nothing else tells the house.
    bool touches_address(const std::string& address) const;
    /// Who may allow it nevertheless.
    static domain::ApprovalNeed approval();

  private:
    std::string own_number_;
    domain::OfficerHome home_;
};

}  // namespace amphoe::workflows
