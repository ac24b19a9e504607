#include "core/domain/AreaTable.h"

#include <algorithm>

namespace amphoe::domain {

const Area* AreaTable::find(std::string_view ccaatt) const {
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const auto& area) { return area.ccaatt == ccaatt; });
    return found == areas.end() ? nullptr : &*found;
}

std::string area_line(const Area& area) {
    const bool bangkok = area.province.find("กรุงเทพ") != std::string::npos;
    return (bangkok ? "แขวง" : "ตำบล") + area.tambon + (bangkok ? " เขต" : " อำเภอ") + area.amphoe +
           (bangkok ? " " : " จังหวัด") + area.province;
}

}  // namespace amphoe::domain
