// Sub-districts by their area code, and what they are called (domain.md E5, W10 "name shown from table").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amphoe::domain {

/// ตำบล or แขวง with what it lies in.
struct Area {
    std::string ccaatt;  ///< 6 digits: province, district, sub-district
    std::string tambon;
    std::string amphoe;
    std::string province;
    std::string ended{};  ///< ISO date from which no house number is given there any more; empty: an area of today
};

struct AreaTable {
    std::string version;
    std::string effective_from;  ///< ISO date
    std::vector<Area> areas;

    /// Of today or of former times; null when there is no such area.
    const Area* find(std::string_view ccaatt) const;
};

/// "ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่", "แขวงตลาดยอด เขตพระนคร กรุงเทพมหานคร" (E7).
std::string area_line(const Area& area);

}  // namespace amphoe::domain
