// Adapter: SyncDesk on the line, the outbox and the feed of this workstation.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/ports/NumberBlocks.h"
#include "core/ports/Outbox.h"
#include "core/ports/SyncDesk.h"
#include "core/sync/CertificateRenewal.h"
#include "core/sync/FeedFollower.h"
#include "core/sync/HttpsFeed.h"
#include "core/sync/HttpsNumberLessor.h"
#include "core/sync/NumberKeeper.h"
#include "core/sync/OutboxBundles.h"

namespace amphoe::sync {

/// What the desk borrows; all must outlive it.
struct OfficeSyncParts {
    const WorkstationIdentity& identity;
    std::shared_ptr<CentreLine> line;
    LineOptions options;
    std::filesystem::path identity_folder;
    std::string office;  ///< rcode
    ports::Outbox& outbox;
    ports::CaseStore& store;
    ports::FeedStore& feed;
    ports::NumberBlocks& numbers;
    ports::Clock& clock;
    ports::KeyVault& vault;
};

class OfficeSync final : public ports::SyncDesk {
  public:
    explicit OfficeSync(const OfficeSyncParts& parts);
    std::vector<domain::CheckStep> check_line(std::stop_token stop) override;
    /// Tops up the leased numbers as well. Where that fails the stock lasts a while, and the next round tries again.
    domain::FeedReport follow_feed(std::stop_token stop) override;
    domain::Result<domain::FeedState> feed_state() override { return parts_.feed.state(); }
    domain::Result<std::vector<domain::FeedItem>> feed_items(const std::string& topic) override {
        return parts_.feed.items(topic);
    }
    domain::Result<domain::BundleExport> export_bundle(const std::filesystem::path& file,
                                                       std::optional<support::Timestamp> since) override;
    domain::Result<domain::BundleImport> import_receipts(const std::filesystem::path& file) override;
    domain::Result<domain::Done> renew_certificate(std::stop_token stop) override;

  private:
    OfficeSyncParts parts_;
    HttpsFeed feed_;
    FeedFollower follower_;
    OutboxBundles bundles_;
    HttpsNumberLessor lessor_;
    NumberKeeper numbers_;
    std::mutex number_turn_;
    std::mutex bundle_turn_;
};

}  // namespace amphoe::sync
