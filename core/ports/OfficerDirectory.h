// Port: officers known to this workstation and their sign-in.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Officer.h"
#include "core/support/Secret.h"

namespace amphoe::ports {

/// Safe from any thread. PINs are kept as scrypt hashes (RFC 7914); three wrong tries lock (domain.md W1).
class OfficerDirectory {
  public:
    virtual ~OfficerDirectory() = default;
    /// SignInRefused (the detail says how many tries are left), SignInLocked.
    virtual domain::Result<domain::Officer> authenticate(const std::string& officer_id, const support::Secret& pin) = 0;
    /// Adds or replaces an officer; unlocks.
    virtual domain::Result<domain::Done> enrol(const domain::Officer& officer, const support::Secret& pin) = 0;
    /// Keeps what the register said of the officer's home, for signing in with the line down. Nothing happens for an
    /// officer who is not known here.
    virtual domain::Result<domain::Done> note_home(const std::string& officer_id, const domain::OfficerHome& home) = 0;
    /// For lists: without the officers' citizen numbers and homes.
    virtual domain::Result<std::vector<domain::Officer>> officers() = 0;
};

}  // namespace amphoe::ports
