// Port: the queue of sealed messages. Rows enter through CaseStore::save only.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"

namespace amphoe::ports {

/// Calls may come from any thread and are serialised.
class Outbox {
  public:
    virtual ~Outbox() = default;
    /// All items, newest last. `open_only` leaves out accepted ones.
    virtual domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) = 0;
    /// Messages that may go now: queued, next_at reached, and no earlier queued message with the same order_key.
    virtual domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) = 0;
    /// Notes a failed attempt and when the next one may happen.
    virtual domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                        support::Timestamp next_at) = 0;
    /// Makes an item due at once and un-parks it.
    virtual domain::Result<domain::Done> retry(const std::string& id) = 0;
};

}  // namespace amphoe::ports
