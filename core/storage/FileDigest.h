// SHA-256 of files that are too large for memory.
#pragma once

#include <filesystem>
#include <string>

namespace amphoe::storage {

/// 64 lower-case hexadecimal characters. Throws StoreError (FileUnreadable). Never for a database that is open in this
/// program: closing the file would drop SQLite's locks.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace amphoe::storage
