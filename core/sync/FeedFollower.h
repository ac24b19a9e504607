// Brings the reference data of this office up to date.
#pragma once

#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/CentreFeed.h"
#include "core/ports/FeedStore.h"

namespace amphoe::sync {

using domain::FeedReport;

/// Safe from any thread; runs are serialised. A cut anywhere leaves whole pages; the next run goes on behind them.
class FeedFollower {
  public:
    /// `office`: a page for another office is refused. Both must outlive the follower.
    FeedFollower(ports::CentreFeed& feed, ports::FeedStore& store, std::string office)
        : feed_(feed), store_(store), office_(std::move(office)) {}
    /// Fetches until there is no more. CentreFeedInvalid also for a page older than what is known (a replay) and for a
    /// feed that does not move on.
    FeedReport follow(std::stop_token stop);

  private:
    std::optional<domain::Failure> objection(const domain::FeedPage& page, const domain::FeedState& known) const;

    ports::CentreFeed& feed_;
    ports::FeedStore& store_;
    std::string office_;
    std::mutex mutex_;
};

}  // namespace amphoe::sync
