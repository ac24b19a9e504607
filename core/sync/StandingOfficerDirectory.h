// Officers as this workstation knows them, under what the centre says: a revoked workstation signs nobody in, and an
// officer the centre has suspended or removed stays outside.
#pragma once

#include "core/ports/FeedStore.h"
#include "core/ports/OfficerDirectory.h"

namespace amphoe::sync {

/// Safe from any thread as far as both parts are; they must outlive it.
class StandingOfficerDirectory final : public ports::OfficerDirectory {
  public:
    StandingOfficerDirectory(ports::OfficerDirectory& officers, ports::FeedStore& feed)
        : officers_(officers), feed_(feed) {}
    /// Besides the port's failures: WorkstationRevoked; SignInRefused for an officer the centre has suspended. A feed
    /// that cannot be read stops nobody: the office must be able to work. Where this workstation does not know the
    /// officer's own citizen number, the centre's roll tells it (W1.6).
    domain::Result<domain::Officer> authenticate(const std::string& officer_id, const support::Secret& pin) override;
    domain::Result<domain::Done> enrol(const domain::Officer& officer, const support::Secret& pin) override {
        return officers_.enrol(officer, pin);
    }
    domain::Result<domain::Done> note_home(const std::string& officer_id, const domain::OfficerHome& home) override {
        return officers_.note_home(officer_id, home);
    }
    domain::Result<std::vector<domain::Officer>> officers() override { return officers_.officers(); }

  private:
    ports::OfficerDirectory& officers_;
    ports::FeedStore& feed_;
};

}  // namespace amphoe::sync
