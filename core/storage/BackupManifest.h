// What a backup says of itself, authenticated with the store's audit key.
#pragma once

#include <string>

#include "core/ports/StoreMaintenance.h"
#include "core/storage/AuditSeal.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// The file "<backup>.manifest.json": one JSON object of texts with the code of all others under "mac".
struct BackupManifest {
    Workstation workstation;
    int schema_version = 0;
    std::string sha256;  ///< of the backup's file
    std::uintmax_t bytes = 0;
    support::Timestamp made_at{};
    ports::StoreContent content;
    std::string audit_hash;  ///< of the last entry

    std::string to_json(const AuditSeal& seal) const;
    /// Throws StoreError (BackupInvalid) for anything to_json did not write with the same key.
    static BackupManifest from_json(const std::string& json, const AuditSeal& seal);
};

}  // namespace amphoe::storage
