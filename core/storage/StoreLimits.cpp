#include "core/storage/StoreLimits.h"

namespace amphoe::storage {

std::uintmax_t free_space_at(const std::filesystem::path& file) {
    std::error_code problem;
    const auto space = std::filesystem::space(file.has_parent_path() ? file.parent_path() : ".", problem);
    return problem ? UINTMAX_MAX : space.available;
}

}  // namespace amphoe::storage
