// Gives certificates for one-time tokens.
#pragma once

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/KeyFolder.h"
#include "tests/centre/Records.h"

namespace amphoe::centre {

/// Not thread-safe (the service serialises). References must outlive the desk.
class ProvisioningDesk {
  public:
    ProvisioningDesk(Records& records, const KeyFolder& keys) : records_(records), keys_(keys) {}
    /// A new token for one workstation, valid 24 hours.
    std::string new_token(const std::string& workstation_id, support::Timestamp now);
    CentreAnswer provision(const support::Bytes& body, support::Timestamp now);

  private:
    Records& records_;
    const KeyFolder& keys_;
};

}  // namespace amphoe::centre
