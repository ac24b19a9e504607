#include "core/storage/StoreBackup.h"

#include <sqlite3.h>

#include <fstream>

#include "core/storage/DurableFile.h"
#include "core/storage/FileDigest.h"
#include "core/storage/Migrations.h"
#include "core/storage/Numbering.h"
#include "core/storage/SetAside.h"
#include "core/storage/SqliteFailure.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/StoreMeta.h"
#include "core/storage/Transaction.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
namespace fs = std::filesystem;

fs::path with(const fs::path& file, const char* ending) {
    auto name = file;
    name += ending;
    return name;
}

std::int64_t count(Connection& connection, const std::string& what) {
    Statement query(connection, "SELECT COUNT(*) FROM " + what);
    return query.step() ? query.integer_at(0) : 0;
}

std::string last_audit_hash(Connection& connection) {
    Statement query(connection, "SELECT hash FROM audit_head WHERE id = 1");
    return query.step() ? query.text_at(0) : std::string();
}

/// One moment of `from`, page by page; others may go on writing.
void copy_pages(Connection& from, Connection& to) {
    auto* copying = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (copying == nullptr) {
        throw_sqlite_failure(to.handle(), sqlite3_errcode(to.handle()), "beginning the backup");
    }
    sqlite3_backup_step(copying, -1);
    if (const int code = sqlite3_backup_finish(copying); code != SQLITE_OK) {
        throw_sqlite_failure(to.handle(), code, "copying the store");
    }
}

void require_free_name(const fs::path& file) {
    if (fs::exists(file)) {
        throw StoreError(FailureCode::FileNotWritable, "there is a file of that name: " + file.filename().string());
    }
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || text.size() > 64 * 1024) {
        throw StoreError(FailureCode::BackupInvalid, "the backup has no manifest beside it");
    }
    return text;
}

[[noreturn]] void refuse(const std::string& reason) {
    throw StoreError(FailureCode::BackupInvalid, "the backup " + reason);
}

void require_whole(Connection& connection) {
    Statement whole(connection, "PRAGMA integrity_check(1)");
    if (!whole.step() || whole.text_at(0) != "ok") {
        refuse("is damaged");
    }
}

}  // namespace

ports::StoreContent content_of(Connection& connection) {
    return {count(connection, "cases"), count(connection, "case_events"), count(connection, "attachments"),
            count(connection, "outbox WHERE state IN ('queued','parked')"), count(connection, "audit")};
}

ports::BackupReport StoreBackup::make(const fs::path& file) {
    const auto manifest_file = with(file, ".manifest.json");
    require_free_name(file);
    require_free_name(manifest_file);
    const auto made = with(file, ".new");
    std::error_code ignored;
    fs::remove(made, ignored);
    try {
        Connection from(store_, Connection::Opening::ExistingFile);
        BackupManifest manifest;
        auto keys = unlock_store_keys(from, vault_, workstation_.training);
        {
            Connection to(made, Connection::Opening::NewFile);
            fs::permissions(made, fs::perms::owner_read | fs::perms::owner_write, ignored);
            copy_pages(from, to);
            to.execute("PRAGMA journal_mode=DELETE");  // one file, complete in itself
            manifest = {workstation_, schema_version(to), "", 0, clock_.now(), content_of(to), last_audit_hash(to)};
        }
        manifest.sha256 = sha256_of_file(made);
        manifest.bytes = fs::file_size(made);
        fs::rename(made, file);
        write_durably(manifest_file, manifest.to_json(AuditSeal(std::move(keys.audit))));
        return {file, manifest.sha256, manifest.bytes, manifest.made_at, manifest.content};
    } catch (const fs::filesystem_error& problem) {
        fs::remove(made, ignored);
        throw StoreError(FailureCode::FileNotWritable, problem.code().message());
    } catch (...) {
        fs::remove(made, ignored);
        throw;
    }
}

ports::RestoreReport StoreBackup::restore(const fs::path& file) {
    if (in_use_by_others(store_)) {
        throw StoreError(FailureCode::StoreUnavailable, "another program has the store open: end it first");
    }
    ports::RestoreReport report;
    const auto made = with(store_, ".restored");
    std::error_code problem;
    fs::remove(made, problem);
    fs::copy_file(file, made, problem);
    if (problem) {
        throw StoreError(FailureCode::FileUnreadable, "reading the backup: " + problem.message());
    }
    try {
        const auto text = text_of(with(file, ".manifest.json"));
        BackupManifest manifest;
        {
            Connection copy(made, Connection::Opening::ExistingFile);
            auto keys = unlock_store_keys(copy, vault_, workstation_.training);
            manifest = BackupManifest::from_json(text, AuditSeal(std::move(keys.audit)));
        }
        if (manifest.sha256 != sha256_of_file(made) || manifest.bytes != fs::file_size(made)) {
            refuse("is not the file its manifest was made for");
        }
        prepare_copy(made, manifest, report.numbers_known);
        report.backup = {file, manifest.sha256, manifest.bytes, manifest.made_at, manifest.content};
    } catch (const StoreError& error) {
        remove_store_files(made);
        // Whatever is wrong with the copy is wrong with the backup; trouble of this machine keeps its name.
        const bool of_the_backup = error.failure().code == FailureCode::StoreDamaged ||
                                   error.failure().code == FailureCode::UnexpectedError ||
                                   error.failure().code == FailureCode::AuditChainBroken;
        throw of_the_backup ? StoreError(FailureCode::BackupInvalid, error.failure().detail) : error;
    }
    report.set_aside = set_aside(store_, "replaced", clock_.now());
    fs::rename(made, store_, problem);
    synchronise_folder(store_.parent_path());
    if (problem) {
        throw StoreError(FailureCode::StoreUnavailable, "naming the restored store: " + problem.message());
    }
    return report;
}

void StoreBackup::prepare_copy(const fs::path& copy, const BackupManifest& manifest, bool& numbers_known) {
    const auto connection = open_store_file(copy, workstation_, clock_.now());
    require_whole(*connection);
    auto keys = unlock_store_keys(*connection, vault_, workstation_.training);
    require_unchanged_identity(*connection, FieldSealer(std::move(keys.sealing)), workstation_);
    const AuditChain chain(AuditSeal(std::move(keys.audit)), workstation_.id);
    Transaction transaction(*connection, Transaction::Kind::Writing);
    if (const auto verified = chain.verify(*connection, domain::AuditDepth::Attachments); verified.first_bad) {
        refuse("has a broken audit log: " + verified.reason);
    }
    const auto content = content_of(*connection);
    if (content.cases != manifest.content.cases || content.events != manifest.content.events ||
        content.waiting != manifest.content.waiting || content.audit_entries != manifest.content.audit_entries ||
        last_audit_hash(*connection) != manifest.audit_hash) {
        refuse("does not hold what its manifest says");
    }
    const NumberMarks marks(store_);
    numbers_known = marks.known();
    skip_given_numbers(*connection, marks);
    domain::AuditNote note;
    note.action = "STORE_RESTORED";
    note.result = "ok";
    note.reason = "backup of " + support::to_iso8601(manifest.made_at);
    chain.append(*connection, note, clock_.now());
    transaction.commit();
    connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace amphoe::storage
