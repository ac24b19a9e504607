// Whole files in and out for models and thresholds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace amphoe::face {

/// Nothing when the file cannot be read or is larger than `limit` bytes.
std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path& path, std::size_t limit);

/// Writes beside the target and renames, so that a reader never sees half a file. Throws std::runtime_error.
void write_file(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

}  // namespace amphoe::face
