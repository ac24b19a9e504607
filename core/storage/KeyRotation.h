// Puts everything the vault protects under a new key of the vault.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/ports/StoreMaintenance.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// What the vault protects on this workstation; files that are not there are left out.
struct ProtectedFiles {
    std::vector<std::pair<std::filesystem::path, Workstation>> stores;
    std::vector<std::filesystem::path> feeds;
    /// Keys outside core/storage, e.g. the workstation's own: wraps again, and says how many.
    std::vector<std::function<domain::Result<int>(ports::KeyVault&)>> others;
};

/// The data keys stay, so nothing sealed is touched: only their wrapped forms are replaced, each in one durable step.
/// Throws StoreError.
class KeyRotation {
  public:
    KeyRotation(ProtectedFiles files, ports::KeyVault& vault, const ports::Clock& clock)
        : files_(std::move(files)), vault_(vault), clock_(clock) {}

    ports::KeyRotationReport run();

  private:
    void rewrap_store(const std::filesystem::path& file, const Workstation& workstation);
    void rewrap_feed(const std::filesystem::path& file);

    ProtectedFiles files_;
    ports::KeyVault& vault_;
    const ports::Clock& clock_;
};

}  // namespace amphoe::storage
