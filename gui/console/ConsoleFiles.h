// Files named by the person at the terminal: read with a limit, written for the owner only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::gui::console {

/// 32 MB, the limit of the picture codec.
inline constexpr std::size_t kLargestPicture = std::size_t{32} * 1024 * 1024;
/// 20 MB: many times the largest paper the program makes.
inline constexpr std::size_t kLargestPdf = std::size_t{20} * 1024 * 1024;

/// FileUnreadable (name and reason in the detail) when it is missing, no regular file, or larger than `largest`.
domain::Result<std::vector<std::uint8_t>> read_limited(const std::filesystem::path& file, std::size_t largest);

/// Written beside the target and renamed, readable by the owner only: the content may be personal. FileNotWritable.
domain::Result<domain::Done> write_private(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);

}  // namespace amphoe::gui::console
