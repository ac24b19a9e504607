// The list of picture pairs of `face compare-list`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::gui::console {

struct PicturePair {
    std::string a;      ///< as written in the list
    std::string b;      ///< as written in the list: one picture, or several of one person joined by "|"
    std::string same;   ///< "1", "0" or empty
    std::string group;  ///< of the people, free text; empty: none

    std::vector<std::string> probes() const;  ///< the pictures of `b`
};

/// A plain table: first line "a,b", "a,b,same" or "a,b,same,group", at most 100,000 lines of 4 KB, no quotes.
/// FileUnreadable names the line that is wrong.
domain::Result<std::vector<PicturePair>> read_pair_list(const std::filesystem::path& file);

/// A plain table of the same kind with these columns in the first line, for other lists of pictures.
domain::Result<std::vector<std::vector<std::string>>> read_picture_table(
    const std::filesystem::path& file, const std::vector<std::vector<std::string>>& headings);

}  // namespace amphoe::gui::console
