// W5.7-8: did the citizen confirm in the ทางรัฐ app? Asked again and again until it happened or ten minutes passed.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string_view>

#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

enum class LevelTwo {
    None,     ///< nothing to wait for
    Waiting,  ///< the link or the QR code is good, nobody confirmed yet
    Reached,  ///< the citizen is at level 2
    TimedOut  ///< nobody confirmed in time
};
/// "NONE", "WAITING", "LEVEL2", "TIMED_OUT".
std::string_view level_two_name(LevelTwo level);

/// Works on a case of ทางรัฐ whose visit may be closed long ago. Any thread.
class LevelTwoWatch {
  public:
    explicit LevelTwoWatch(const ServicePorts& ports) : ports_(ports) {}

    /// One question. LEVEL2 and TIMED_OUT are recorded with the case, each once. Failures of the register.
    domain::Result<LevelTwo> look(const domain::Case& record, const std::string& officer_id,
                                  std::stop_token stop) const;
    /// Looks until it is over, `patience` passed, or it is stopped; see follow_until_over().
    LevelTwo follow(const domain::Case& record, const std::string& officer_id, std::chrono::seconds patience,
                    const std::function<bool()>& rest, std::stop_token stop) const;

  private:
    LevelTwo judge(const domain::RegisterRecord& tangrat) const;
    const ServicePorts& ports_;
};

}  // namespace amphoe::workflows
