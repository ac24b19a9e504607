// Port: reference data of the centre as kept on this workstation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Feed.h"

namespace amphoe::ports {

/// Safe from any thread. Failures: StoreUnavailable, StoreDamaged, StoreFull, StoreKeyUnavailable.
class FeedStore {
  public:
    virtual ~FeedStore() = default;
    virtual domain::Result<domain::FeedState> state() = 0;
    /// Items and cursor together or nothing. An item whose version is not above the known one changes nothing. The
    /// number of items that did.
    virtual domain::Result<int> apply(const domain::FeedPage& page) = 0;
    /// Live items of a topic, sorted by key; deleted ones are left out.
    virtual domain::Result<std::vector<domain::FeedItem>> items(const std::string& topic) = 0;
    /// Live items of a topic as they are in force on that day ("2026-10-01"): of each key the newest version whose
    /// effective_from is not later. A store that keeps only newest versions leaves out what is not in force yet.
    virtual domain::Result<std::vector<domain::FeedItem>> items_on(const std::string& topic, const std::string& date) {
        auto newest = items(topic);
        if (newest) {
            std::erase_if(*newest, [&](const auto& item) { return item.effective_from > date; });
        }
        return newest;
    }
    /// One item, deleted or not; nothing when it was never sent.
    virtual domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) = 0;
};

}  // namespace amphoe::ports
