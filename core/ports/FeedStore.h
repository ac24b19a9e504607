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
    /// One item, deleted or not; nothing when it was never sent.
    virtual domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) = 0;
};

}  // namespace amphoe::ports
