// How much room a store wants on its disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/domain/StoreSpace.h"

namespace amphoe::storage {

/// Bytes free for this user where the file lies; "plenty" when the system does not say.
std::uintmax_t free_space_at(const std::filesystem::path& file);

struct StoreLimits {
    std::uintmax_t space_floor = domain::kSpaceFloor;
    std::function<std::uintmax_t(const std::filesystem::path&)> free_space = free_space_at;
};

}  // namespace amphoe::storage
