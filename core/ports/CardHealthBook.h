// Port: where the figures of card reads are kept over restarts.
#pragma once

#include "core/domain/CardHealth.h"

namespace amphoe::ports {

/// Safe from any thread. Figures are a help, never a condition: what cannot be kept is forgotten without a failure.
class CardHealthBook {
  public:
    virtual ~CardHealthBook() = default;
    virtual void record(const domain::CardAttempt& attempt) = 0;
    virtual domain::CardHealth health() = 0;
};

}  // namespace amphoe::ports
