// Port: what people ask of the exchange with the centre besides delivery.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Bundles.h"
#include "core/domain/Failure.h"
#include "core/domain/Feed.h"
#include "core/domain/LineCheck.h"

namespace amphoe::ports {

/// Blocking calls, safe from any thread.
class SyncDesk {
  public:
    virtual ~SyncDesk() = default;
    /// All steps in order, on connections of its own.
    virtual std::vector<domain::CheckStep> check_line(std::stop_token stop) = 0;
    virtual domain::FeedReport follow_feed(std::stop_token stop) = 0;
    virtual domain::Result<domain::FeedState> feed_state() = 0;
    virtual domain::Result<std::vector<domain::FeedItem>> feed_items(const std::string& topic) = 0;
    /// FileNotWritable (also when the file exists), and the failures of store and identity.
    virtual domain::Result<domain::BundleExport> export_bundle(const std::filesystem::path& file,
                                                               std::optional<support::Timestamp> since) = 0;
    /// FileUnreadable, BundleInvalid, and the failures of the store.
    virtual domain::Result<domain::BundleImport> import_receipts(const std::filesystem::path& file) = 0;
    /// A new key and certificate; used from the next start on.
    virtual domain::Result<domain::Done> renew_certificate(std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
