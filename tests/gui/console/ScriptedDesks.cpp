#include "tests/gui/console/ScriptedDesks.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace amphoe::testing {

FakeStoreMaintenance::FakeStoreMaintenance() = default;

FakeStoreMaintenance::~FakeStoreMaintenance() = default;

domain::Result<ports::StoreCheckReport> FakeStoreMaintenance::check() {
    return answer("check", checked);
}

domain::Result<ports::BackupReport> FakeStoreMaintenance::backup(const std::filesystem::path& file) {
    return answer("backup " + file.filename().string(), backed_up);
}

domain::Result<ports::RestoreReport> FakeStoreMaintenance::restore(const std::filesystem::path& file) {
    return answer("restore " + file.filename().string(), restored);
}

domain::Result<ports::SalvageReport> FakeStoreMaintenance::salvage() {
    return answer("salvage", salvaged);
}

domain::Result<ports::KeyRotationReport> FakeStoreMaintenance::rotate_key() {
    return answer("rotate-key", rotated);
}

domain::Result<ports::RetentionReport> FakeStoreMaintenance::apply_retention() {
    return answer("retention", applied);
}

ScriptedFeedTables::ScriptedFeedTables() = default;

ScriptedFeedTables::~ScriptedFeedTables() = default;

domain::Result<ports::FeedAge> ScriptedFeedTables::age(support::Timestamp) {
    return ports::FeedAge{};
}

domain::Result<std::vector<ports::Fee>> ScriptedFeedTables::fees(const domain::PartialDate&) {
    return std::vector<ports::Fee>{};
}

domain::Result<std::optional<ports::Fee>> ScriptedFeedTables::fee(const std::string&, const domain::PartialDate&) {
    return std::optional<ports::Fee>{};
}

domain::Result<std::optional<ports::VoidedDocument>> ScriptedFeedTables::voided(const std::string& number) {
    return number == voided_number ? std::optional(ports::VoidedDocument{number, "misprint", "2026-11-20"})
                                   : std::nullopt;
}

domain::Result<std::optional<ports::CardStanding>> ScriptedFeedTables::card_standing(const domain::CitizenId&) {
    return std::optional<ports::CardStanding>{};
}

domain::Result<std::optional<ports::AreaName>> ScriptedFeedTables::area(const std::string&) {
    return std::optional<ports::AreaName>{};
}

domain::Result<std::vector<ports::RelyingParty>> ScriptedFeedTables::relying_parties() {
    return std::vector<ports::RelyingParty>{};
}

domain::Result<std::vector<ports::Booking>> ScriptedFeedTables::bookings() {
    return booked;
}

domain::Result<std::vector<ports::MoveAway>> ScriptedFeedTables::moves_away() {
    return std::vector<ports::MoveAway>{};
}

ScriptedSyncDesk::ScriptedSyncDesk() = default;

ScriptedSyncDesk::~ScriptedSyncDesk() = default;

std::vector<domain::CheckStep> ScriptedSyncDesk::check_line(std::stop_token) {
    return steps;
}

domain::FeedReport ScriptedSyncDesk::follow_feed(std::stop_token) {
    return followed;
}

domain::Result<domain::FeedState> ScriptedSyncDesk::feed_state() {
    return followed.state;
}

domain::Result<std::vector<domain::FeedItem>> ScriptedSyncDesk::feed_items(const std::string& topic) {
    auto items = feed;
    std::erase_if(items, [&](const auto& item) { return item.topic != topic; });
    return items;
}

domain::Result<domain::BundleExport> ScriptedSyncDesk::export_bundle(const std::filesystem::path& file,
                                                                     std::optional<support::Timestamp> since) {
    asked = file.string() + (since ? " " + support::to_iso8601(*since) : "");
    return exported;
}

domain::Result<domain::BundleImport> ScriptedSyncDesk::import_receipts(const std::filesystem::path& file) {
    asked = file.string();
    return imported;
}

domain::Result<domain::Done> ScriptedSyncDesk::renew_certificate(std::stop_token) {
    return renewed;
}

ScriptedFaceMeasurement::ScriptedFaceMeasurement(FakeFaceMatcher& matcher) : matcher_(matcher) {}

ScriptedFaceMeasurement::~ScriptedFaceMeasurement() = default;

domain::Result<ports::MeasuredFace> ScriptedFaceMeasurement::measure(const domain::Picture&) {
    ++measured;
    if (matcher_.failure) {
        return *matcher_.failure;
    }
    return ports::MeasuredFace{matcher_.assessment,
                               domain::FaceTemplate(std::vector<float>(128, static_cast<float>(measured) / 1000)),
                               {1, 2, 3, 6}};
}

domain::FaceEvidence ScriptedFaceMeasurement::judge(const ports::MeasuredFace&,
                                                    std::span<const ports::MeasuredFace* const> probes) const {
    auto evidence = *matcher_.compare({}, {});
    evidence.thresholds.probes = static_cast<int>(probes.size());
    if (!distances.empty()) {
        evidence.distance = distances[judged % distances.size()];
    }
    ++judged;
    return evidence;
}

domain::FaceModel ScriptedFaceMeasurement::measured_with() const {
    return matcher_.model();
}

ScriptedAuditLog::ScriptedAuditLog() = default;

ScriptedAuditLog::~ScriptedAuditLog() = default;

domain::Result<domain::Done> ScriptedAuditLog::append(const domain::AuditNote& note) {
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<domain::AuditVerification> ScriptedAuditLog::verify(domain::AuditDepth depth) {
    depths.push_back(depth);
    return verification;
}

domain::Result<std::vector<domain::AuditEntry>> ScriptedAuditLog::entries() {
    return log;
}

ScriptedSigner::ScriptedSigner() = default;

ScriptedSigner::~ScriptedSigner() = default;

domain::Result<domain::RenderedDocument> ScriptedSigner::sign(const domain::RenderedDocument& document,
                                                              support::Timestamp) {
    return document;
}

domain::Result<domain::DocumentVerification> ScriptedSigner::verify(std::span<const std::uint8_t>) {
    return answer;
}

}  // namespace amphoe::testing
