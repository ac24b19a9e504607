// W4.7: did the citizen activate the app? Asked again and again until it happened or the code expired.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string_view>

#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

enum class Activation {
    None,       ///< nothing to wait for: not issued, suspended, or activated on paper only
    Waiting,    ///< the code is good, nobody used it yet
    Activated,  ///< the citizen has the app
    Expired     ///< the code is of no use any more
};
/// "NONE", "WAITING", "ACTIVATED", "EXPIRED".
std::string_view activation_name(Activation activation);

/// Works on a case whose visit may be closed long ago. Any thread.
class ActivationWatch {
  public:
    explicit ActivationWatch(const ServicePorts& ports) : ports_(ports) {}

    /// One question. ACTIVATED and EXPIRED are recorded with the case, each once. Failures of the register.
    domain::Result<Activation> look(const domain::Case& record, const std::string& officer_id,
                                    std::stop_token stop) const;
    /// Looks until it is over, `patience` passed, or it is stopped. A question that fails is asked again; `rest` waits
    /// between two of them and says whether to go on.
    Activation follow(const domain::Case& record, const std::string& officer_id, std::chrono::seconds patience,
                      const std::function<bool()>& rest, std::stop_token stop) const;

  private:
    Activation judge(const domain::RegisterRecord& thaid) const;
    const ServicePorts& ports_;
};

}  // namespace amphoe::workflows
