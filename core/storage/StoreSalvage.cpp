#include "core/storage/StoreSalvage.h"

#include "core/storage/AttachmentBinding.h"
#include "core/storage/DurableFile.h"
#include "core/storage/EventBinding.h"
#include "core/storage/Migrations.h"
#include "core/storage/Numbering.h"
#include "core/storage/SetAside.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreBackup.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/TableSalvage.h"
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

void copy_for_reading(const fs::path& store, const fs::path& copy) {
    remove_store_files(copy);
    std::error_code problem;
    fs::copy_file(store, copy, problem);
    if (!problem && fs::exists(with(store, "-wal"))) {
        fs::copy_file(with(store, "-wal"), with(copy, "-wal"), problem);
    }
    if (problem) {
        throw StoreError(FailureCode::StoreUnavailable, "copying the damaged store: " + problem.message());
    }
}

int readable_version(Connection& damaged) {
    try {
        if (const int version = schema_version(damaged); version > 0) {
            return version;
        }
    } catch (const StoreError&) {
        // The table of versions may be the damaged one; the rest tells as much.
    }
    try {
        Statement newest(damaged, "SELECT 1 FROM number_blocks LIMIT 1");
        newest.step();
        return latest_schema_version();
    } catch (const StoreError&) {
        throw StoreError(FailureCode::StoreDamaged, "nothing can be read from the store's file: restore a backup");
    }
}

std::vector<std::string> tables_of(Connection& fresh) {
    // Parents first, so that what refers to them finds them.
    Statement query(fresh,
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                    "AND name <> 'schema_version' ORDER BY rowid");
    std::vector<std::string> tables;
    while (query.step()) {
        tables.push_back(query.text_at(0));
    }
    return tables;
}

}  // namespace

ports::SalvageReport StoreSalvage::run() {
    if (!fs::exists(store_)) {
        throw StoreError(FailureCode::StoreUnavailable, "there is no store to salvage");
    }
    if (in_use_by_others(store_)) {
        throw StoreError(FailureCode::StoreUnavailable, "another program has the store open: end it first");
    }
    const auto copy = with(store_, ".salvage-source");
    const auto made = with(store_, ".salvaged");
    ports::SalvageReport report;
    try {
        copy_for_reading(store_, copy);
        remove_store_files(made);
        {
            Connection damaged(copy, Connection::Opening::ExistingFile);
            fill(made, damaged, report);
        }
        remove_store_files(copy);
    } catch (...) {
        remove_store_files(copy);
        remove_store_files(made);
        throw;
    }
    report.set_aside = set_aside(store_, "damaged", clock_.now());
    std::error_code problem;
    fs::rename(made, store_, problem);
    synchronise_folder(store_.parent_path());
    if (problem) {
        throw StoreError(FailureCode::StoreUnavailable, "naming the salvaged store: " + problem.message());
    }
    return report;
}

void StoreSalvage::fill(const fs::path& made, Connection& damaged, ports::SalvageReport& report) {
    const int version = readable_version(damaged);
    Connection fresh(made, Connection::Opening::NewFile);
    std::error_code ignored;
    fs::permissions(made, fs::perms::owner_read | fs::perms::owner_write, ignored);
    fresh.execute("PRAGMA foreign_keys=OFF");  // a case whose visit is lost is still worth having
    migrate(fresh, clock_.now(), version);
    {
        Transaction transaction(fresh, Transaction::Kind::Writing);
        for (const auto& table : tables_of(fresh)) {
            report.tables.push_back(TableSalvage(damaged, fresh, table).copy());
        }
        transaction.commit();
    }
    migrate(fresh, clock_.now(), latest_schema_version());
    complete(fresh, report);
    fresh.execute("PRAGMA journal_mode=WAL; PRAGMA wal_checkpoint(TRUNCATE)");
}

void StoreSalvage::complete(Connection& fresh, ports::SalvageReport& report) {
    auto keys = unlock_store_keys(fresh, vault_, workstation_.training);
    require_unchanged_identity(fresh, FieldSealer(std::move(keys.sealing)), workstation_);
    const AuditChain chain(AuditSeal(std::move(keys.audit)), workstation_.id);
    Transaction transaction(fresh, Transaction::Kind::Writing);
    skip_given_numbers(fresh, NumberMarks(store_));
    chain.repair_head(fresh);
    EventBinding(fresh).bind_older_events(chain, clock_.now());
    AttachmentBinding(fresh).bind_older_attachments(chain, clock_.now());
    domain::AuditNote note;
    note.action = "STORE_SALVAGED";
    note.result = "ok";
    for (const auto& table : report.tables) {
        note.reason += (note.reason.empty() ? "" : " ") + table.name + '=' + std::to_string(table.rows) +
                       (table.gaps > 0 ? "(gaps " + std::to_string(table.gaps) + ')' : "");
    }
    chain.append(fresh, note, clock_.now());
    report.content = content_of(fresh);
    transaction.commit();
}

}  // namespace amphoe::storage
