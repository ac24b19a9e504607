// Small files that must be on the disk when the call returns.
#pragma once

#include <filesystem>
#include <string_view>

namespace amphoe::storage {

/// Replaces the file as a whole: after a power cut there is the old or the new content. Readable by its owner only.
/// Throws StoreError (StoreFull, StoreUnavailable).
void write_durably(const std::filesystem::path& file, std::string_view content);

/// Makes a file that is not there yet, readable by all: after a power cut there is the whole file or none of that name.
/// False, and nothing done, when the name is taken. Throws as write_durably, leaving nothing behind.
bool write_new_durably(const std::filesystem::path& file, std::string_view content);

/// Makes names given, changed or removed in a folder durable.
void synchronise_folder(const std::filesystem::path& folder);

/// Whatever any program has written so far is on the disk when this returns.
void synchronise_everything();

/// Whether another program has the database open. Must not be asked while this program has it open.
bool in_use_by_others(const std::filesystem::path& database_file);

}  // namespace amphoe::storage
