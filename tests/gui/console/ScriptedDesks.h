// Parts of a console's world that answer what a test told them: the store's care, the exchange, the face measurement.
#pragma once

#include <string>
#include <vector>

#include "core/ports/AuditLog.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/FaceMeasurement.h"
#include "core/ports/FeedTables.h"
#include "core/ports/StoreMaintenance.h"
#include "core/ports/SyncDesk.h"
#include "tests/support/FakeDevices.h"

namespace amphoe::testing {

/// Answers as told and remembers what was asked; a set `why_not` is the answer to everything.
class FakeStoreMaintenance final : public ports::StoreMaintenance {
  public:
    FakeStoreMaintenance();
    ~FakeStoreMaintenance() override;

    domain::Result<ports::StoreCheckReport> check() override;
    domain::Result<ports::BackupReport> backup(const std::filesystem::path& file) override;
    domain::Result<ports::RestoreReport> restore(const std::filesystem::path& file) override;
    domain::Result<ports::SalvageReport> salvage() override;
    domain::Result<ports::KeyRotationReport> rotate_key() override;
    domain::Result<ports::RetentionReport> apply_retention() override;

    ports::StoreCheckReport checked{{1, 2, 3, 4, 5}, 6, 7};
    ports::BackupReport backed_up{"/b/backup.db", "ab12", 99, support::Timestamp{}, {1, 2, 3, 4, 5}};
    ports::RestoreReport restored{{"/b/backup.db", "ab12", 99, support::Timestamp{}, {1, 2, 3, 4, 5}}, "/d/old", true};
    ports::SalvageReport salvaged{"/d/damaged", {{"cases", 7, 0}, {"outbox", 6, 2}}, {1, 2, 3, 4, 5}};
    ports::KeyRotationReport rotated{4};
    ports::RetentionReport applied{3, 2, 1};
    std::optional<domain::Failure> why_not;
    std::string asked;

  private:
    template <class T>
    domain::Result<T> answer(const std::string& question, const T& value) {
        asked = question;
        return why_not ? domain::Result<T>(*why_not) : domain::Result<T>(value);
    }
};

/// Knows one voided document.
class ScriptedFeedTables final : public ports::FeedTables {
  public:
    ScriptedFeedTables();
    ~ScriptedFeedTables() override;

    domain::Result<ports::FeedAge> age(support::Timestamp) override;
    domain::Result<std::vector<ports::Fee>> fees(const domain::PartialDate&) override;
    domain::Result<std::optional<ports::Fee>> fee(const std::string&, const domain::PartialDate&) override;
    domain::Result<std::optional<ports::VoidedDocument>> voided(const std::string& number) override;
    domain::Result<std::optional<ports::CardStanding>> card_standing(const domain::CitizenId&) override;
    domain::Result<std::optional<ports::AreaName>> area(const std::string&) override;
    domain::Result<std::vector<ports::RelyingParty>> relying_parties() override;
    domain::Result<std::vector<ports::Booking>> bookings() override;
    domain::Result<std::vector<ports::MoveAway>> moves_away() override;
    std::vector<ports::Booking> booked;
    std::string voided_number;
};

/// Says what a test told it of the exchange.
class ScriptedSyncDesk final : public ports::SyncDesk {
  public:
    ScriptedSyncDesk();
    ~ScriptedSyncDesk() override;

    std::vector<domain::CheckStep> check_line(std::stop_token) override;
    domain::FeedReport follow_feed(std::stop_token) override;
    domain::Result<domain::FeedState> feed_state() override;
    domain::Result<std::vector<domain::FeedItem>> feed_items(const std::string& topic) override;
    std::vector<domain::FeedItem> feed{};
    domain::Result<domain::BundleExport> export_bundle(const std::filesystem::path& file,
                                                       std::optional<support::Timestamp> since) override;
    domain::Result<domain::BundleImport> import_receipts(const std::filesystem::path& file) override;
    domain::Result<domain::Done> renew_certificate(std::stop_token) override;
    std::vector<domain::CheckStep> steps;
    domain::FeedReport followed;
    domain::Result<domain::BundleExport> exported = domain::BundleExport{"bundle-1", 3, 0};
    domain::Result<domain::BundleImport> imported = domain::BundleImport{"bundle-1", 2, 1, 0, 0, 0, 0};
    domain::Result<domain::Done> renewed = domain::Done{};
    std::string asked;
};

/// Says the counter's face matcher's answers; with `distances` the n-th judgement has the n-th of them.
class ScriptedFaceMeasurement final : public ports::FaceMeasurement {
  public:
    explicit ScriptedFaceMeasurement(FakeFaceMatcher& matcher);
    ~ScriptedFaceMeasurement() override;
    domain::Result<ports::MeasuredFace> measure(const domain::Picture&) override;
    domain::FaceEvidence judge(const ports::MeasuredFace&,
                               std::span<const ports::MeasuredFace* const> probes) const override;
    domain::FaceModel measured_with() const override;
    std::vector<double> distances;
    std::size_t measured = 0;
    mutable std::size_t judged = 0;

  private:
    FakeFaceMatcher& matcher_;
};

/// Says what a test told it of the audit chain and of a document.
class ScriptedAuditLog final : public ports::AuditLog {
  public:
    ScriptedAuditLog();
    ~ScriptedAuditLog() override;

    domain::Result<domain::Done> append(const domain::AuditNote& note) override;
    domain::Result<domain::AuditVerification> verify(domain::AuditDepth depth) override;
    std::vector<domain::AuditDepth> depths;
    domain::Result<std::vector<domain::AuditEntry>> entries() override;
    domain::Result<domain::AuditVerification> verification = domain::AuditVerification{2, std::nullopt, ""};
    std::vector<domain::AuditEntry> log;
    std::vector<domain::AuditNote> notes;
};

class ScriptedSigner final : public ports::DocumentSigner {
  public:
    ScriptedSigner();
    ~ScriptedSigner() override;

    domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                  support::Timestamp) override;
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t>) override;
    domain::Result<domain::DocumentVerification> answer =
        domain::DocumentVerification{true,
                                     "WS-9901-01",
                                     support::from_iso8601("2026-11-22T02:00:00Z"),
                                     "9901-69-D07-000001-0",
                                     "signed-and-unchanged",
                                     {}};
};

}  // namespace amphoe::testing
