// Saves everything readable of a damaged store into a new one.
#pragma once

#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/ports/StoreMaintenance.h"
#include "core/storage/Connection.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// Works on a copy; the damaged file itself is only renamed at the end. Throws StoreError: StoreDamaged when neither
/// schema nor data key can be read.
class StoreSalvage {
  public:
    StoreSalvage(std::filesystem::path store, ports::KeyVault& vault, const ports::Clock& clock,
                 Workstation workstation)
        : store_(std::move(store)), vault_(vault), clock_(clock), workstation_(std::move(workstation)) {}

    ports::SalvageReport run();

  private:
    void fill(const std::filesystem::path& made, Connection& damaged, ports::SalvageReport& report);
    void complete(Connection& fresh, ports::SalvageReport& report);

    std::filesystem::path store_;
    ports::KeyVault& vault_;
    const ports::Clock& clock_;
    Workstation workstation_;
};

}  // namespace amphoe::storage
