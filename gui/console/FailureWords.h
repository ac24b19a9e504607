// The sentences of a failure, also when the catalogue itself cannot be read.
#pragma once

#include "core/configuration/FailureCatalogue.h"

namespace amphoe::gui::console {

/// Borrows the catalogue once there is one; not thread-safe.
class FailureWords {
  public:
    void use(const configuration::FailureCatalogue& catalogue) { catalogue_ = &catalogue; }
    configuration::FailureText text(domain::FailureCode code) const;
    /// With what the failure's detail tells.
    configuration::FailureText text(const domain::Failure& failure) const;

  private:
    const configuration::FailureCatalogue* catalogue_ = nullptr;  ///< null until the assembly is open
};

}  // namespace amphoe::gui::console
