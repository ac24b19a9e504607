// The list of picture pairs of `face compare-list`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::gui::console {

struct PicturePair {
    std::string a;     ///< as written in the list
    std::string b;     ///< as written in the list
    std::string same;  ///< "1", "0" or empty
};

/// A plain table: first line "a,b" or "a,b,same", at most 100,000 lines of 4 KB, no quotes. FileUnreadable names the
/// line that is wrong.
domain::Result<std::vector<PicturePair>> read_pair_list(const std::filesystem::path& file);

}  // namespace amphoe::gui::console
