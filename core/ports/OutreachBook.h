// Port: the outreach events of this workstation.
#pragma once

#include <vector>

#include "core/domain/Audit.h"
#include "core/domain/Failure.h"
#include "core/domain/OutreachEvent.h"

namespace amphoe::ports {

/// Safe from any thread. StoreUnavailable, StoreFull, StoreDamaged.
class OutreachBook {
  public:
    virtual ~OutreachBook() = default;
    /// Oldest first.
    virtual domain::Result<std::vector<domain::OutreachEvent>> events() = 0;
    /// Inserted, or replaced when the id is known, with the audit entry in one durable transaction. StepOutOfOrder for
    /// a second event that is open.
    virtual domain::Result<domain::Done> save(const domain::OutreachEvent& event, const domain::AuditNote& note) = 0;
};

}  // namespace amphoe::ports
