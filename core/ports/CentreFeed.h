// Port: reference data from the central service.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/Feed.h"

namespace amphoe::ports {

/// Blocking, safe from any thread.
class CentreFeed {
  public:
    virtual ~CentreFeed() = default;
    /// The page after `cursor` (empty: from the beginning), at most `limit` items. CentreFeedInvalid when the signature
    /// or the form is wrong, besides the failures of Centre.
    virtual domain::Result<domain::FeedPage> page_after(const std::string& cursor, int limit, std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
