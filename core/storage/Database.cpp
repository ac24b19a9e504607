#include "core/storage/Database.h"

#include "core/storage/AttachmentBinding.h"
#include "core/storage/EventBinding.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/StoreMeta.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

constexpr int kActsToLookBack = 5000;  // many days of a counter without a line

}  // namespace

domain::Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, ports::KeyVault& vault,
                                                         const ports::Clock& clock, const Workstation& workstation,
                                                         const StoreLimits& limits) {
    try {
        std::error_code problem;
        const bool there = std::filesystem::exists(file, problem);
        if (problem) {
            return domain::Failure{domain::FailureCode::StoreUnavailable, "the store's folder: " + problem.message()};
        }
        if (!there) {
            create_store_file(file, vault, workstation, clock.now());
        }
        auto connection = open_store_file(file, workstation, clock.now());
        auto keys = unlock_store_keys(*connection, vault, workstation.training);
        std::unique_ptr<Database> database(
            new Database(file, std::move(connection), std::move(keys), clock, workstation, limits));
        require_unchanged_identity(*database->connection_, database->sealer_, workstation);
        database->prepare();
        return database;
    } catch (const StoreError& error) {
        return error.failure();
    }
}

Database::Database(const std::filesystem::path& file, std::unique_ptr<Connection> connection, StoreKeys keys,
                   const ports::Clock& clock, const Workstation& workstation, const StoreLimits& limits)
    : file_(file),
      limits_(limits),
      number_marks_(file),
      connection_(std::move(connection)),
      clock_(clock),
      workstation_(workstation),
      sealer_(std::move(keys.sealing)),
      blind_index_(std::move(keys.blind_index)),
      audit_(AuditSeal(std::move(keys.audit)), workstation.id),
      time_(std::make_unique<TimeKeeper>(clock)) {}

domain::Result<domain::Done> Database::empty_write_ahead_log() {
    const std::scoped_lock lock(mutex_);
    try {
        connection_->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return domain::Done{};
    } catch (const StoreError& error) {
        return error.failure();
    }
}

void Database::prepare() {
    if (read_meta(*connection_, meta_keys::kEventsToBind)) {
        Transaction transaction(*connection_, Transaction::Kind::Writing);
        EventBinding(*connection_).bind_older_events(audit_, now());
        transaction.commit();
    }
    if (read_meta(*connection_, meta_keys::kAttachmentsToBind)) {
        Transaction transaction(*connection_, Transaction::Kind::Writing);
        AttachmentBinding(*connection_).bind_older_attachments(audit_, now());
        transaction.commit();
    }
    Statement newest(*connection_, "SELECT saved_at, centre_at FROM case_events ORDER BY rowid DESC LIMIT 1");
    if (newest.step()) {
        const auto time = [&](int column) {
            const auto stored = newest.optional_integer_at(column);
            return stored ? std::optional(stored_time(*stored)) : std::nullopt;
        };
        time_->remember(time(0), time(1));
    }
    remember_latest_act();
}

void Database::remember_latest_act() {
    // A clock set back may have dated the newest acts too early: the latest date counts. Acts before one whose offset
    // from the centre was known do not: that one says what time it really was.
    Statement latest(*connection_,
                     "SELECT MAX(saved_at - COALESCE(clock_offset_ms, 0)) FROM case_events WHERE rowid >= COALESCE("
                     "(SELECT rowid FROM (SELECT rowid, clock_offset_ms FROM case_events ORDER BY rowid DESC LIMIT ?1) "
                     "WHERE clock_offset_ms IS NOT NULL LIMIT 1), (SELECT MAX(rowid) - ?1 FROM case_events), 0)");
    latest.integer(kActsToLookBack);
    if (latest.step()) {
        if (const auto at = latest.optional_integer_at(0)) {
            time_->remember_latest(stored_time(*at));
        }
    }
}

}  // namespace amphoe::storage
