// How the columns of a table share its width. No toolkit.
#pragma once

#include <cstddef>
#include <vector>

namespace amphoe::gui {

/// In pixels.
struct ColumnWish {
    int asked = 0;    ///< as it looks best
    int content = 0;  ///< its title and its texts without a cut
};

/// Every column has what it asks for, and what its texts need up to half as much again; the wide one all it needs.
/// Where that is more than `room`, first goes what no text needs, then the wide column gives way down to a third of
/// what it asked for, then what others have beyond their wish. What is still missing is scrolled to.
std::vector<int> fitted_columns(const std::vector<ColumnWish>& wishes, std::size_t wide, int room);

}  // namespace amphoe::gui
