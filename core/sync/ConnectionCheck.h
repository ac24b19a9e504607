// Where the way to the centre ends: name, connection, proxy, TLS, authentication, contract, one after the other.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

struct CheckStep {
    enum class Name { Dns, Tcp, Proxy, Tls, Authentication, Contract };
    enum class State { Ok, Failed, NotReached, NotUsed };
    Name name = Name::Dns;
    State state = State::NotReached;
    std::string detail;  ///< technical, not personal
    std::optional<domain::FailureCode> failure;
};
/// "dns", "tcp", "proxy", "tls", "authentication", "contract".
std::string_view check_step_name(CheckStep::Name name);
/// "ok", "failed", "not_reached", "not_used".
std::string_view check_state_name(CheckStep::State state);

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
