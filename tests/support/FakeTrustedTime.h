// A clock whose difference from the centre the test chooses.
#pragma once

#include "core/ports/TrustedTime.h"

namespace amphoe::testing {

class FakeTrustedTime final : public ports::TrustedTime {
  public:
    ports::ActTime now() override {
        ports::ActTime time;
        time.offset = offset;
        time.error = error;
        time.believed = believed;
        return time;
    }
    domain::ClockLimits limits() override { return allowed; }
    void note_centre_time(support::Timestamp, std::chrono::milliseconds) override {}

    std::optional<std::chrono::milliseconds> offset;
    std::chrono::milliseconds error{0};
    domain::ClockLimits allowed;
    support::Timestamp believed{};
};

}  // namespace amphoe::testing
