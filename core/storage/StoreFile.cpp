#include "core/storage/StoreFile.h"

#include <array>

#include "core/storage/AuditChain.h"
#include "core/storage/Migrations.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/StoreMeta.h"
#include "core/storage/Transaction.h"
#include "core/support/Identifier.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
namespace fs = std::filesystem;

constexpr FieldPlace kIdentityPlace{"meta", meta_keys::kIdentitySeal, "value"};

std::string identity_of(const Workstation& workstation) {
    return mode_name(workstation.training) + '|' + workstation.rcode;
}

void fill_new_store(const fs::path& file, ports::KeyVault& vault, const Workstation& workstation,
                    support::Timestamp now) {
    Connection connection(file, Connection::Opening::NewFile);
    std::error_code ignored;
    // Values are sealed anyway; where the file system knows no permissions nothing is lost.
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
    migrate(connection, now, latest_schema_version());
    Transaction transaction(connection, Transaction::Kind::Writing);
    write_meta_text(connection, meta_keys::kMode, mode_name(workstation.training));
    write_meta_text(connection, meta_keys::kOffice, workstation.rcode);
    auto keys = create_store_keys(connection, vault, workstation.training);
    AuditChain(AuditSeal(std::move(keys.audit)), workstation.id).start(connection);
    const auto sealed = FieldSealer(std::move(keys.sealing)).seal_text(kIdentityPlace, identity_of(workstation));
    write_meta(connection, meta_keys::kIdentitySeal, sealed);
    transaction.commit();
}

/// A hard link never replaces an existing file; where the file system has none, renaming must do.
void give_name(const fs::path& made, const fs::path& file) {
    std::error_code problem;
    fs::create_hard_link(made, file, problem);
    if (problem && !fs::exists(file)) {
        problem.clear();
        fs::rename(made, file, problem);
        if (problem) {
            throw StoreError(FailureCode::StoreUnavailable, "naming the new store: " + problem.message());
        }
    }
}

/// The start may take a second. Up to this size that is enough to look at every page.
constexpr std::uintmax_t kCheckedAsAWhole = std::uintmax_t{64} * 1024 * 1024;
/// Of a larger file, what every step needs; StoreMaintenance::check looks at the rest.
constexpr std::array kNeededAlways{"sqlite_schema", "meta", "schema_version", "counters", "audit_head"};

std::string finding_of(Connection& connection, const std::string& pragma) {
    Statement check(connection, pragma);
    return check.step() ? check.text_at(0) : "no answer";
}

std::int64_t number_of(Connection& connection, const std::string& pragma) {
    Statement query(connection, pragma);
    return query.step() ? query.integer_at(0) : 0;
}

std::string finding_of_large(Connection& connection, const fs::path& file) {
    auto log = file;
    log += "-wal";
    std::error_code problem;
    const auto whole = number_of(connection, "PRAGMA page_count") * number_of(connection, "PRAGMA page_size");
    // With a write-ahead log beside it the file may still be shorter than the database.
    const bool has_log = fs::exists(log, problem) && fs::file_size(log, problem) > 0;
    if (!has_log && fs::file_size(file, problem) < static_cast<std::uintmax_t>(whole)) {
        return "the file is shorter than the database";
    }
    for (const auto* table : kNeededAlways) {
        if (auto finding = finding_of(connection, std::string("PRAGMA quick_check(") + table + ")"); finding != "ok") {
            return finding;
        }
    }
    return "ok";
}

void require_integrity(Connection& connection, const fs::path& file) {
    std::string finding;
    std::error_code problem;
    try {
        finding = fs::file_size(file, problem) <= kCheckedAsAWhole ? finding_of(connection, "PRAGMA quick_check(1)")
                                                                   : finding_of_large(connection, file);
    } catch (const StoreError& error) {
        // A file whose header or schema cannot be understood is as damaged as one with a bad page.
        if (error.failure().code != FailureCode::UnexpectedError) {
            throw;
        }
        finding = error.failure().detail;
    }
    if (finding != "ok") {
        throw StoreError(FailureCode::StoreDamaged, "integrity check: " + finding);
    }
}

void require_known_version(Connection& connection) {
    const int version = schema_version(connection);
    if (version < 1) {
        throw StoreError(FailureCode::StoreUnavailable, "the file is a database but not a store of this program");
    }
    if (version > latest_schema_version()) {
        throw StoreError(FailureCode::StoreUnavailable,
                         "the store has schema version " + std::to_string(version) + ", this program knows " +
                             std::to_string(latest_schema_version()) + ": install the newer program");
    }
}

void require_same_owner(Connection& connection, const Workstation& workstation) {
    const auto mode = read_meta_text(connection, meta_keys::kMode);
    if (mode != mode_name(workstation.training)) {
        throw StoreError(FailureCode::StoreUnavailable, "the store is a " + mode + " store and was asked for as " +
                                                            mode_name(workstation.training) +
                                                            ": the two never share data");
    }
    const auto office = read_meta_text(connection, meta_keys::kOffice);
    if (office != workstation.rcode) {
        throw StoreError(FailureCode::StoreUnavailable,
                         "the store belongs to office " + office + ", not to " + workstation.rcode);
    }
}

}  // namespace

void create_store_file(const fs::path& file, ports::KeyVault& vault, const Workstation& workstation,
                       support::Timestamp now) {
    fs::path made = file;
    made += "." + support::new_identifier(now) + ".new";
    std::error_code ignored;
    try {
        fill_new_store(made, vault, workstation, now);
        give_name(made, file);
    } catch (...) {
        fs::remove(made, ignored);
        throw;
    }
    fs::remove(made, ignored);
}

std::unique_ptr<Connection> open_store_file(const fs::path& file, const Workstation& workstation,
                                            support::Timestamp now) {
    std::error_code problem;
    if (fs::is_regular_file(file, problem) && fs::file_size(file, problem) == 0) {
        throw StoreError(FailureCode::StoreDamaged, "the store's file is empty");
    }
    auto connection = std::make_unique<Connection>(file, Connection::Opening::ExistingFile);
    connection->leave_file_untouched_on_close(true);
    require_integrity(*connection, file);
    if (connection->read_only()) {
        throw StoreError(FailureCode::StoreUnavailable, "the store's file is read-only");
    }
    require_known_version(*connection);
    require_same_owner(*connection, workstation);
    connection->execute("PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON");
    migrate(*connection, now, latest_schema_version());
    connection->leave_file_untouched_on_close(false);
    return connection;
}

void require_unchanged_identity(Connection& connection, const FieldSealer& sealer, const Workstation& workstation) {
    const auto sealed = read_meta(connection, meta_keys::kIdentitySeal);
    if (!sealed || sealer.open_text(kIdentityPlace, *sealed) != identity_of(workstation)) {
        throw StoreError(FailureCode::StoreDamaged, "the mode or office of the store was changed");
    }
}

}  // namespace amphoe::storage
