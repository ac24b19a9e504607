#include "core/storage/KeyRotation.h"

#include "core/storage/AuditChain.h"
#include "core/storage/DurableFile.h"
#include "core/storage/SqliteFeedStore.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/Transaction.h"

namespace amphoe::storage {
namespace {

template <class Value>
Value or_throw(domain::Result<Value> result) {
    if (!result) {
        throw StoreError(result.error().code, result.error().detail);
    }
    return std::move(*result);
}

bool is_there(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

}  // namespace

ports::KeyRotationReport KeyRotation::run() {
    std::erase_if(files_.stores, [](const auto& store) { return !is_there(store.first); });
    std::erase_if(files_.feeds, [](const auto& feed) { return !is_there(feed); });
    for (const auto& [file, workstation] : files_.stores) {
        if (in_use_by_others(file)) {
            throw StoreError(domain::FailureCode::StoreUnavailable, "another program has the store open: end it first");
        }
    }
    or_throw(vault_.begin_rotation());
    ports::KeyRotationReport report;
    for (const auto& [file, workstation] : files_.stores) {
        rewrap_store(file, workstation);
        ++report.rewrapped;
    }
    for (const auto& file : files_.feeds) {
        rewrap_feed(file);
        ++report.rewrapped;
    }
    for (const auto& other : files_.others) {
        report.rewrapped += or_throw(other(vault_));
    }
    // Only now: until here every key opens with the one before too.
    synchronise_everything();
    or_throw(vault_.end_rotation());
    return report;
}

void KeyRotation::rewrap_store(const std::filesystem::path& file, const Workstation& workstation) {
    const auto connection = open_store_file(file, workstation, clock_.now());
    auto keys = unlock_store_keys(*connection, vault_, workstation.training);
    require_unchanged_identity(*connection, FieldSealer(std::move(keys.sealing)), workstation);
    Transaction transaction(*connection, Transaction::Kind::Writing);
    rewrap_store_key(*connection, vault_);
    domain::AuditNote note;
    note.action = "STORE_KEY_ROTATED";
    note.result = "ok";
    AuditChain(AuditSeal(std::move(keys.audit)), workstation.id).append(*connection, note, clock_.now());
    transaction.commit();
}

void KeyRotation::rewrap_feed(const std::filesystem::path& file) {
    Connection connection(file, Connection::Opening::ExistingFile);
    Transaction transaction(connection, Transaction::Kind::Writing);
    rewrap_feed_key(connection, vault_);
    transaction.commit();
}

}  // namespace amphoe::storage
