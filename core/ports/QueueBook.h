// Port: the tickets of a day.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/QueueTicket.h"

namespace amphoe::ports {

/// Safe from any thread. StoreUnavailable, StoreFull, StoreDamaged.
class QueueBook {
  public:
    virtual ~QueueBook() = default;
    /// Empty for a day without tickets. `date`: Bangkok calendar day.
    virtual domain::Result<std::vector<domain::QueueTicket>> read(const std::string& date) = 0;
    /// Replaces the day as a whole.
    virtual domain::Result<domain::Done> write(const std::string& date,
                                               const std::vector<domain::QueueTicket>& tickets) = 0;
};

}  // namespace amphoe::ports
