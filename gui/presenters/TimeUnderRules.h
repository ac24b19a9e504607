// The store's watched clock under the limits of the dated rules.
#pragma once

#include "core/ports/TrustedTime.h"
#include "gui/presenters/DayRules.h"

namespace amphoe::gui {

/// Safe from any thread. The limits are those of today, also within a visit: they say how this machine stands now.
class TimeUnderRules final : public ports::TrustedTime {
  public:
    TimeUnderRules(ports::TrustedTime& time, DayRules& rules, ports::FeedStore& feed)
        : time_(time), rules_(rules), feed_(feed) {}
    ports::ActTime now() override { return time_.now(); }
    /// Rules that cannot be read have their own message: the program's own limits hold then.
    domain::ClockLimits limits() override {
        return rules_.open_services(feed_) ? rules_.now().services->clock_limits() : domain::ClockLimits{};
    }
    void note_centre_time(support::Timestamp centre_time, std::chrono::milliseconds round_trip) override {
        time_.note_centre_time(centre_time, round_trip);
    }

  private:
    ports::TrustedTime& time_;
    DayRules& rules_;
    ports::FeedStore& feed_;
};

}  // namespace amphoe::gui
