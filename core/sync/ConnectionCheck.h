// Where the way to the centre ends: name, connection, proxy, TLS, authentication, contract, one after the other.
#pragma once

#include <stop_token>
#include <vector>

#include "core/domain/LineCheck.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

using domain::CheckStep;

/// Uses connections of its own, so that it sees the line as it is now. The identity must outlive it.
class ConnectionCheck {
  public:
    explicit ConnectionCheck(const WorkstationIdentity& identity, LineOptions options = {})
        : identity_(identity), options_(std::move(options)) {}
    /// All six steps, in order; those behind the first failure are not reached.
    std::vector<CheckStep> run(std::stop_token stop);

  private:
    CentreAddress first_hop() const;
    CheckStep dns() const;
    CheckStep tcp() const;
    CheckStep proxy() const;
    std::vector<CheckStep> secured(const std::stop_token& stop) const;

    const WorkstationIdentity& identity_;
    LineOptions options_;
};

}  // namespace amphoe::sync
