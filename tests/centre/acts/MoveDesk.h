// Moves of persons between houses (domain.md W6-W9): out with a notice, in by a notice, both at once, and online.
#pragma once

#include "tests/centre/acts/MoveRules.h"

namespace amphoe::centre {

/// Decides one act.
class MoveDesk {
  public:
    explicit MoveDesk(ActCase& act) : act_(act), rules_(act) {}
    ActVerdict move_out();
    ActVerdict move_in();
    ActVerdict move_destination();
    ActVerdict online_move();

  private:
    using Movers = MoveRules::Movers;
    ActVerdict accept_online(RegisterPage& request);
    /// Every named person as listed in that house; an objection otherwise.
    std::string find_movers(const RegisterPage& house, const std::vector<std::string>& ids, Movers& movers);
    /// When they entered the house of the notice, and who agreed.
    std::string entry_objection(const RegisterPage& notice) const;
    void leave(RegisterPage& house, const Movers& movers);
    void enter(RegisterPage& house, const Movers& movers, const std::string& from);
    std::string write_notice(const RegisterPage& house, const Movers& movers, const std::string& state,
                             const std::string& destination, const std::string& date_moved);

    ActCase& act_;
    MoveRules rules_;
};

}  // namespace amphoe::centre
