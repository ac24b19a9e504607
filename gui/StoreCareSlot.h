// The part of the assembly that looks after the store's file, made at first use.
#pragma once

#include <memory>
#include <mutex>

#include "core/configuration/WorkstationSettings.h"
#include "core/storage/StoreCare.h"

namespace amphoe::gui {

/// The live and the training store have files of their own.
std::filesystem::path store_file(const std::filesystem::path& data, const domain::Workstation& workstation);

std::filesystem::path feed_file(const std::filesystem::path& data, bool training);

/// Borrows everything it is made with. Safe from any thread.
class StoreCareSlot {
  public:
    StoreCareSlot(const std::filesystem::path& data, const std::filesystem::path& resources, ports::KeyVault& vault,
                  const ports::Clock& clock)
        : data_(data), resources_(resources), vault_(vault), clock_(clock) {}

    /// The settings' failure, or ConfigurationInvalid for retention.json.
    domain::Result<std::reference_wrapper<ports::StoreMaintenance>> get(
        const domain::Result<configuration::WorkstationSettings>& settings);

  private:
    storage::ProtectedFiles beside(const domain::Workstation& here) const;

    const std::filesystem::path& data_;
    const std::filesystem::path& resources_;
    ports::KeyVault& vault_;
    const ports::Clock& clock_;
    std::mutex mutex_;
    std::unique_ptr<storage::StoreCare> care_;
};

}  // namespace amphoe::gui
