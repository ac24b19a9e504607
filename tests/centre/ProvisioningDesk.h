// Gives certificates: the first for a one-time token, later ones for a certificate still valid.
#pragma once

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/KeyFolder.h"
#include "tests/centre/storage/StationRecords.h"

namespace amphoe::centre {

/// Safe from any thread. References must outlive the desk.
class ProvisioningDesk {
  public:
    ProvisioningDesk(Database& database, const KeyFolder& keys) : database_(database), keys_(keys) {}
    /// A new token for one workstation, valid 24 hours.
    std::string new_token(const Caller& station, support::Timestamp now);
    CentreAnswer provision(const support::Bytes& body, support::Timestamp now);
    /// The new certificate waits until it is used; the old one serves until then. The same key gets the same
    /// certificate again, for when the answer was lost.
    CentreAnswer renew(const Caller& caller, const support::Bytes& body);

  private:
    Database& database_;
    const KeyFolder& keys_;
};

}  // namespace amphoe::centre
