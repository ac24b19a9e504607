// A port on the loopback interface that nobody listens on.
#pragma once

namespace amphoe::testing {

/// Free at the moment of asking.
int free_port();

}  // namespace amphoe::testing
