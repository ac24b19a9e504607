// Online backup of a store and its verified restore.
#pragma once

#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/ports/StoreMaintenance.h"
#include "core/storage/AuditChain.h"
#include "core/storage/BackupManifest.h"
#include "core/storage/Connection.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// Counts what a store holds.
ports::StoreContent content_of(Connection& connection);

/// Throws StoreError. `vault` and `clock` must outlive it.
class StoreBackup {
  public:
    StoreBackup(std::filesystem::path store, ports::KeyVault& vault, const ports::Clock& clock, Workstation workstation)
        : store_(std::move(store)), vault_(vault), clock_(clock), workstation_(std::move(workstation)) {}

    /// The store must be open in this program, so that its keys and version are known to be good.
    ports::BackupReport make(const std::filesystem::path& file);
    ports::RestoreReport restore(const std::filesystem::path& file);

  private:
    BackupManifest verified(const std::filesystem::path& file);
    void prepare_copy(const std::filesystem::path& copy, const BackupManifest& manifest, bool& numbers_known);

    std::filesystem::path store_;
    ports::KeyVault& vault_;
    const ports::Clock& clock_;
    Workstation workstation_;
};

}  // namespace amphoe::storage
