// A reference centre inside the test process and a workstation provisioned at it over the network.
#pragma once

#include <string>

#include "core/sync/Provisioner.h"
#include "tests/centre/ReferenceCentre.h"
#include "tests/support/FakeVault.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {

class CentreAndWorkstation {
  public:
    CentreAndWorkstation();
    ~CentreAndWorkstation();

    sync::ProvisioningRequest request(const std::string& token);
    sync::WorkstationIdentity provision(const std::string& name);
    /// An enrolment of that person, as a workflow hands it over.
    static domain::CentreMessage enrolment(const std::string& citizen_id);
    domain::SealedMessage sealed(const domain::CentreMessage& message) const;
    void set_faults(const std::string& json) const;

    TemporaryFolder folder;
    FakeVault vault;
    centre::ReferenceCentre centre;
    sync::WorkstationIdentity identity;
};

}  // namespace amphoe::testing
