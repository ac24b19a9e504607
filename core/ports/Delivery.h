// Port: pushes what waits in the outbox to the centre.
#pragma once

#include <optional>
#include <stop_token>

#include "core/domain/Failure.h"

namespace amphoe::ports {

/// What became of notices of papers (domain::is_paper_notice).
struct NoticeCounts {
    int told = 0;
    int refused = 0;
    int left = 0;
};

/// Result of one round: the console contract's `sent, accepted, rejected, left, oldest_s` count acts.
struct DeliveryReport {
    int sent = 0;
    int accepted = 0;
    int rejected = 0;
    int left = 0;
    long oldest_s = 0;  ///< age of the oldest act left, 0 when none is left
    NoticeCounts notices{};
    std::optional<domain::Failure> failure;  ///< of the line, when something could not be sent
};

/// Blocking, safe from any thread; rounds run one after another.
class Delivery {
  public:
    virtual ~Delivery() = default;
    virtual DeliveryReport deliver(std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
