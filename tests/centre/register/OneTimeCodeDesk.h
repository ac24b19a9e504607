// "Sends" six-digit codes to phones and takes the answers. Nothing is sent: a simulated centre says the code.
#pragma once

#include "core/support/Time.h"
#include "tests/centre/Caller.h"
#include "tests/centre/CentreAnswer.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Safe from any thread. The database must outlive the desk.
class OneTimeCodeDesk {
  public:
    explicit OneTimeCodeDesk(Database& database) : database_(database) {}
    CentreAnswer send(const Caller& caller, const support::Bytes& body, support::Timestamp now);
    CentreAnswer answer(const Caller& caller, const std::string& reference, const support::Bytes& body,
                        support::Timestamp now);

  private:
    Database& database_;
};

/// Mobile `0[689]` + 8 digits (domain.md E9).
bool is_mobile_number(const std::string& phone);

}  // namespace amphoe::centre
