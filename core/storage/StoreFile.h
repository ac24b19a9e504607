// The store's file: how it comes to be, and what is checked before it is used.
#pragma once

#include <filesystem>
#include <memory>

#include "core/ports/KeyVault.h"
#include "core/storage/Connection.h"
#include "core/storage/FieldSealer.h"
#include "core/storage/Workstation.h"
#include "core/support/Time.h"

namespace amphoe::storage {

/// Makes a complete store under another name and then gives it its own, so that a file of that name is never half
/// made and an empty file is always damage. Leaves an existing file alone. Throws StoreError.
void create_store_file(const std::filesystem::path& file, ports::KeyVault& vault, const Workstation& workstation,
                       support::Timestamp now);

/// Opens an existing store: integrity, version, mode and office are checked before anything is written, then the
/// schema is brought up to date. A damaged file is left as it is. Throws StoreError.
std::unique_ptr<Connection> open_store_file(const std::filesystem::path& file, const Workstation& workstation,
                                            support::Timestamp now);

/// Mode and office also rest sealed: a store relabelled with a database tool is refused (StoreDamaged).
void require_unchanged_identity(Connection& connection, const FieldSealer& sealer, const Workstation& workstation);

}  // namespace amphoe::storage
