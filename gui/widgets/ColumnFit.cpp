#include "gui/widgets/ColumnFit.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace amphoe::gui {
namespace {

/// Takes what exceeds `room`, of every column its part, none below its floor.
void narrow(std::vector<int>& widths, const std::vector<int>& floors, int room) {
    int given = std::accumulate(widths.begin(), widths.end(), 0) - room;
    int spare = 0;
    for (std::size_t index = 0; index < widths.size(); ++index) {
        spare += std::max(widths[index] - floors[index], 0);
    }
    given = std::clamp(given, 0, spare);
    for (std::size_t index = 0; index < widths.size() && given > 0; ++index) {
        const int of_it = std::max(widths[index] - floors[index], 0);
        const int part = spare == 0 ? 0 : given * of_it / spare;
        widths[index] -= part;
        given -= part;
        spare -= of_it;
    }
}

}  // namespace

std::vector<int> fitted_columns(const std::vector<ColumnWish>& wishes, std::size_t wide, int room) {
    std::vector<int> widths;
    std::vector<int> needed;
    for (std::size_t index = 0; index < wishes.size(); ++index) {
        const auto& wish = wishes[index];
        needed.push_back(index == wide ? wish.content : std::min(wish.content, wish.asked * 3 / 2));
        widths.push_back(std::max(wish.asked, needed.back()));
    }
    narrow(widths, needed, room);
    if (wide < widths.size()) {
        auto floors = widths;
        floors[wide] = wishes[wide].asked / 3;
        narrow(widths, floors, room);
    }
    std::vector<int> asked;
    std::ranges::transform(wishes, std::back_inserter(asked), &ColumnWish::asked);
    narrow(widths, asked, room);
    return widths;
}

}  // namespace amphoe::gui
