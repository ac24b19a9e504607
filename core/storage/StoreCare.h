// StoreMaintenance on the store's file.
#pragma once

#include "core/domain/Rules.h"
#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/ports/StoreMaintenance.h"
#include "core/storage/KeyRotation.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// `vault` and `clock` must outlive it. `beside`: what else the vault protects, for rotate_key. Safe from any thread;
/// calls do not wait for each other except in SQLite.
class StoreCare final : public ports::StoreMaintenance {
  public:
    StoreCare(std::filesystem::path store, ports::KeyVault& vault, const ports::Clock& clock, Workstation workstation,
              domain::RetentionRules rules, ProtectedFiles beside = {})
        : store_(std::move(store)),
          vault_(vault),
          clock_(clock),
          workstation_(std::move(workstation)),
          rules_(std::move(rules)),
          beside_(std::move(beside)) {}

    domain::Result<ports::StoreCheckReport> check() override;
    domain::Result<ports::BackupReport> backup(const std::filesystem::path& file) override;
    domain::Result<ports::RestoreReport> restore(const std::filesystem::path& file) override;
    domain::Result<ports::SalvageReport> salvage() override;
    domain::Result<ports::KeyRotationReport> rotate_key() override;
    domain::Result<ports::RetentionReport> apply_retention() override;

  private:
    std::filesystem::path store_;
    ports::KeyVault& vault_;
    const ports::Clock& clock_;
    Workstation workstation_;
    domain::RetentionRules rules_;
    ProtectedFiles beside_;
};

}  // namespace amphoe::storage
