// Port: the tickets of a day.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/domain/Audit.h"
#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"
#include "core/domain/QueueTicket.h"

namespace amphoe::ports {

/// What is saved together with changed tickets.
struct QueueNote {
    std::vector<domain::AuditNote> audits;          ///< one for each ticket that changed, in the order of the changes
    std::vector<domain::SealedMessage> messages{};  ///< new outbox rows
};

/// Changes tickets in place or adds some at the end; none is ever taken away. A failure leaves the day as it was.
using QueueEdit = std::function<domain::Result<QueueNote>(std::vector<domain::QueueTicket>&)>;

/// Safe from any thread and for several programs on one store. StoreUnavailable, StoreFull, StoreDamaged.
class QueueBook {
  public:
    virtual ~QueueBook() = default;
    /// In the order they were added. Empty for a day without tickets. `date`: Bangkok calendar day.
    virtual domain::Result<std::vector<domain::QueueTicket>> read(const std::string& date) = 0;
    /// Reads, edits and saves in one durable transaction, with the audit entries and the messages. The edit must not
    /// use the store. What the edit fails with is the answer.
    virtual domain::Result<domain::Done> change(const std::string& date, const QueueEdit& edit) = 0;
};

}  // namespace amphoe::ports
