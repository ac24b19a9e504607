// Times booked at the office (domain.md W2): made there, and what became of them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class BookingActDesk {
  public:
    explicit BookingActDesk(ActCase& act) : act_(act) {}
    ActVerdict booking_made();
    ActVerdict booking_state();

  private:
    std::string objection() const;
    bool has_that_time() const;
    ActCase& act_;
};

}  // namespace amphoe::centre
