// Moves a store's files out of the way without changing a byte.
#pragma once

#include <filesystem>

#include "core/support/Time.h"

namespace amphoe::storage {

/// Renames `store` and its write-ahead log to "<store>.<why>-<time>" (and "-wal"), so that they still belong together.
/// Returns the new name, or an empty one when there was no file. Throws StoreError (StoreUnavailable).
std::filesystem::path set_aside(const std::filesystem::path& store, const char* why, support::Timestamp now);

/// Removes a store we made ourselves and what SQLite put beside it.
void remove_store_files(const std::filesystem::path& store);

}  // namespace amphoe::storage
