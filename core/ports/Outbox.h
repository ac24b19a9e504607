// Port: the queue of sealed messages. Rows enter through CaseStore::save only.
#pragma once

#include <optional>
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
    /// The items people count and wait for.
    domain::Result<std::vector<domain::OutboxItem>> acts(bool open_only) { return apart(open_only, false); }
    /// The items that only tell of papers (is_paper_notice).
    domain::Result<std::vector<domain::OutboxItem>> notices(bool open_only) { return apart(open_only, true); }
    /// Queued ones, next_at reached, with no earlier queued or parked message of the same order_key (the acts of one
    /// person or house keep their order) nor, for the end of a paper, of its case: the act that told of it.
    virtual domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) = 0;
    /// Notes a failed attempt and when the next one may happen. The store parks an item by itself at its 20th answer
    /// that refuses the message (CentreRejected, CentreReceiptInvalid); `why` stays readable in OutboxItem::why.
    virtual domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                        support::Timestamp next_at) = 0;
    /// Sets an item aside with its reason: it is not due, later ones of its order_key wait behind it (OutboxItem::
    /// held_by), others do not, and it stays until retry() or a receipt. For what the pump decides (e.g. too many
    /// attempts); counts no attempt. Idempotent.
    virtual domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) = 0;
    /// When the oldest queued or parked item was made; nothing when none waits. Cheap: for age alarms.
    virtual domain::Result<std::optional<support::Timestamp>> oldest_waiting() = 0;
    /// What a bundle on a stick must carry: everything queued or parked, in the order of saving, whatever its next
    /// time.
    virtual domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) = 0;
    /// Makes an item due at once and un-parks it.
    virtual domain::Result<domain::Done> retry(const std::string& id) = 0;
    /// Makes every queued item due that waits for its next time; parked ones stay. Here one by one; a store that can do
    /// it in one write does.
    virtual domain::Result<domain::Done> end_pauses() {
        const auto open = items(true);
        if (!open) {
            return open.error();
        }
        for (const auto& item : *open) {
            const bool pauses = item.state == domain::OutboxState::Queued && item.next_at;
            if (const auto ended = pauses ? retry(item.id) : domain::Done{}; !ended) {
                return ended.error();
            }
        }
        return domain::Done{};
    }

  private:
    domain::Result<std::vector<domain::OutboxItem>> apart(bool open_only, bool notices) {
        auto found = items(open_only);
        if (found) {
            std::erase_if(*found, [&](const auto& item) { return domain::is_paper_notice(item.kind) != notices; });
        }
        return found;
    }
};

}  // namespace amphoe::ports
