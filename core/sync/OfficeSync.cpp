#include "core/sync/OfficeSync.h"

#include "core/sync/ConnectionCheck.h"

namespace amphoe::sync {

OfficeSync::OfficeSync(const OfficeSyncParts& parts)
    : parts_(parts),
      feed_(parts.line),
      follower_(feed_, parts.feed, parts.office),
      bundles_(parts.outbox, parts.store, parts.clock, parts.identity) {}

std::vector<domain::CheckStep> OfficeSync::check_line(std::stop_token stop) {
    return ConnectionCheck(parts_.identity, parts_.options).run(std::move(stop));
}

domain::FeedReport OfficeSync::follow_feed(std::stop_token stop) {
    return follower_.follow(std::move(stop));
}

domain::Result<domain::BundleExport> OfficeSync::export_bundle(const std::filesystem::path& file,
                                                               std::optional<support::Timestamp> since) {
    const std::scoped_lock turn(bundle_turn_);
    return bundles_.export_to(file, since);
}

domain::Result<domain::BundleImport> OfficeSync::import_receipts(const std::filesystem::path& file) {
    const std::scoped_lock turn(bundle_turn_);
    return bundles_.import_receipts(file);
}

domain::Result<domain::Done> OfficeSync::renew_certificate(std::stop_token stop) {
    return CertificateRenewal(parts_.line, parts_.identity_folder, parts_.vault).renew(parts_.identity, stop);
}

}  // namespace amphoe::sync
