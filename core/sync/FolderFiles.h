// Small files of the identity folder: read whole with a limit, written for the owner only.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "core/support/Digest.h"

namespace amphoe::sync {

/// Nothing when the file is absent, unreadable or larger than 1 MiB.
std::optional<support::Bytes> read_small_file(const std::filesystem::path& file);
std::optional<std::string> read_small_text(const std::filesystem::path& file);
/// Readable by the owner only. False when it could not be written completely.
bool write_small_file(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
bool write_small_text(const std::filesystem::path& file, const std::string& text);

}  // namespace amphoe::sync
