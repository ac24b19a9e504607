// A feed store that remembers a revocation in the main store, where deleting the feed's file does not reach it.
#pragma once

#include "core/ports/FeedStore.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// The feed's file is only a copy and may be deleted or made anew at any time; that this workstation was revoked may
/// not be forgotten with it. What the feed says counts once it says anything about this workstation; until then what
/// was remembered does. Each change is an audit entry (WORKSTATION_REVOKED, WORKSTATION_REINSTATED).
/// Safe from any thread; both must outlive it. Failures also those of the main store.
class RememberingFeedStore final : public ports::FeedStore {
  public:
    RememberingFeedStore(ports::FeedStore& feed, Database& database) : feed_(feed), database_(database) {}

    domain::Result<domain::FeedState> state() override;
    domain::Result<int> apply(const domain::FeedPage& page) override;
    domain::Result<std::vector<domain::FeedItem>> items(const std::string& topic) override {
        return feed_.items(topic);
    }
    domain::Result<std::vector<domain::FeedItem>> items_on(const std::string& topic, const std::string& date) override {
        return feed_.items_on(topic, date);
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) override {
        return feed_.find(topic, key);
    }

  private:
    domain::Result<bool> remembered();
    domain::Result<domain::Done> remember(bool revoked);

    ports::FeedStore& feed_;
    Database& database_;
};

}  // namespace amphoe::storage
