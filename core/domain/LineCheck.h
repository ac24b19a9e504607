// Where the way to the centre ends: name, connection, proxy, TLS, authentication, contract, one after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/FailureCode.h"

namespace amphoe::domain {

struct CheckStep {
    enum class Name { Dns, Tcp, Proxy, Tls, Authentication, Contract };
    enum class State { Ok, Failed, NotReached, NotUsed };
    Name name = Name::Dns;
    State state = State::NotReached;
    std::string detail;  ///< technical, not personal
    std::optional<FailureCode> failure;
};
/// "dns", "tcp", "proxy", "tls", "authentication", "contract".
std::string_view check_step_name(CheckStep::Name name);
/// "ok", "failed", "not_reached", "not_used".
std::string_view check_state_name(CheckStep::State state);

}  // namespace amphoe::domain
