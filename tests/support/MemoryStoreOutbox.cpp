// What MemoryStore does as Outbox.
#include <algorithm>
#include <iterator>

#include "tests/support/MemoryStore.h"

namespace amphoe::testing {

domain::Result<std::vector<domain::OutboxItem>> MemoryStore::items(bool open_only) {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::OutboxItem> found;
    std::copy_if(outbox.begin(), outbox.end(), std::back_inserter(found),
                 [&](const auto& item) { return !open_only || item.state != domain::OutboxState::Accepted; });
    return found;
}

domain::Result<std::vector<domain::SealedMessage>> MemoryStore::due(support::Timestamp now, int limit) {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::SealedMessage> found;
    for (std::size_t index = 0; index < outbox.size() && static_cast<int>(found.size()) < limit; ++index) {
        const bool earlier_open = std::any_of(outbox.begin(), outbox.begin() + static_cast<long>(index),
                                              [&](const auto& earlier) { return blocks(earlier, index); });
        if (outbox[index].state == domain::OutboxState::Queued && !earlier_open &&
            outbox[index].next_at.value_or(now) <= now) {
            found.push_back(messages[index]);
        }
    }
    return found;
}

domain::Result<domain::Done> MemoryStore::record_attempt(const std::string& id, domain::FailureCode why,
                                                         support::Timestamp next_at) {
    const std::scoped_lock lock(mutex_);
    for (auto& item : outbox) {
        if (item.id == id) {
            ++item.attempts;
            item.why = domain::failure_name(why);
            item.next_at = next_at;
        }
    }
    return domain::Done{};
}

domain::Result<domain::Done> MemoryStore::park(const std::string& id, domain::FailureCode why) {
    const std::scoped_lock lock(mutex_);
    for (auto& item : outbox) {
        if (item.id == id) {
            item.state = domain::OutboxState::Parked;
            item.why = domain::failure_name(why);
            return domain::Done{};
        }
    }
    return domain::Failure{domain::FailureCode::CaseUnknown, ""};
}

domain::Result<std::optional<support::Timestamp>> MemoryStore::oldest_waiting() {
    const std::scoped_lock lock(mutex_);
    std::optional<support::Timestamp> oldest;
    for (const auto& item : outbox) {
        if (item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked) {
            oldest = std::min(oldest.value_or(item.created_at), item.created_at);
        }
    }
    return oldest;
}

domain::Result<std::vector<domain::SealedMessage>> MemoryStore::waiting(int limit) {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::SealedMessage> found;
    for (std::size_t index = 0; index < outbox.size() && static_cast<int>(found.size()) < limit; ++index) {
        const auto state = outbox[index].state;
        if (state == domain::OutboxState::Queued || state == domain::OutboxState::Parked) {
            found.push_back(messages[index]);
        }
    }
    return found;
}

domain::Result<domain::Done> MemoryStore::retry(const std::string& id) {
    const std::scoped_lock lock(mutex_);
    for (auto& item : outbox) {
        if (item.id == id) {
            item.next_at.reset();
            return domain::Done{};
        }
    }
    return domain::Failure{domain::FailureCode::CaseUnknown, ""};
}

bool MemoryStore::blocks(const domain::OutboxItem& earlier, std::size_t index) const {
    const auto at = static_cast<std::size_t>(&earlier - outbox.data());
    return earlier.state != domain::OutboxState::Accepted && earlier.state != domain::OutboxState::Rejected &&
           messages[at].order_key == messages[index].order_key;
}

domain::OutboxItem MemoryStore::item_for(const domain::SealedMessage& message) const {
    domain::OutboxItem item;
    item.id = message.id;
    item.kind = message.kind;
    item.case_id = message.case_id;
    item.created_at = message.created_at;
    for (const auto& record : cases) {
        if (record.id == message.case_id) {
            item.case_number = record.number;
        }
    }
    return item;
}

}  // namespace amphoe::testing
