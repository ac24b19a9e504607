// Adapter: the down-sync feed over HTTPS, each page signed by the centre.
#pragma once

#include <memory>

#include "core/ports/CentreFeed.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

class HttpsFeed final : public ports::CentreFeed {
  public:
    explicit HttpsFeed(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    domain::Result<domain::FeedPage> page_after(const std::string& cursor, int limit, std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
