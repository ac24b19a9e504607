#include "core/sync/OfficeSync.h"

#include <set>

#include "core/domain/Document.h"
#include "core/sync/ConnectionCheck.h"

namespace amphoe::sync {
namespace {

constexpr int kBuddhistEra = 543;
// A busy counter gives about a hundred numbers a day: a block lasts a week without a line.
constexpr int kBlockSize = 500;
constexpr long kLeastStock = 200;

// Papers that are rarer than the slip: a week of an office that gives ten of a kind a day.
constexpr int kRareBlockSize = 100;
constexpr long kRareLeastStock = 30;

/// What the counter numbers: cases of ThaID enrolment, their slips, receipts, and papers of every other kind.
std::vector<NumberWish> wishes_of(int year) {
    std::vector<NumberWish> wishes{{"case:01", year, kLeastStock, kBlockSize},
                                   {"document:D07", year, kLeastStock, kBlockSize},
                                   {"document:D10", year, kLeastStock, kBlockSize}};
    std::set<std::string_view> codes;
    for (const auto kind : domain::all_document_kinds()) {
        codes.insert(domain::document_kind_code(kind));
    }
    codes.erase("D07");
    codes.erase("D10");
    for (const auto code : codes) {
        wishes.push_back({"document:" + std::string(code), year, kRareLeastStock, kRareBlockSize});
    }
    return wishes;
}

}  // namespace

OfficeSync::OfficeSync(const OfficeSyncParts& parts)
    : parts_(parts),
      feed_(parts.line),
      follower_(feed_, parts.feed, parts.office),
      bundles_(parts.outbox, parts.store, parts.clock, parts.identity),
      lessor_(parts.line),
      numbers_(parts.numbers, lessor_, parts.clock) {}

std::vector<domain::CheckStep> OfficeSync::check_line(std::stop_token stop) {
    return ConnectionCheck(parts_.identity, parts_.options).run(std::move(stop));
}

domain::FeedReport OfficeSync::follow_feed(std::stop_token stop) {
    auto report = follower_.follow(stop);
    if (!report.failure) {
        const std::scoped_lock turn(number_turn_);
        (void)numbers_.top_up(wishes_of(support::to_bangkok(parts_.clock.now()).year + kBuddhistEra), std::move(stop));
    }
    return report;
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
