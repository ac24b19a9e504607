// The places of the invented district: office 9901 with two municipalities. Code 99 names no province.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::centre {

struct DistrictArea {
    std::string_view ccaatt;
    std::string_view tambon;
    std::string_view office;
    int villages = 0;  ///< 0: a town, with roads instead of villages
};

inline constexpr std::string_view kDistrictName = "ตัวอย่าง";
inline constexpr std::string_view kProvinceName = "ตัวอย่าง";

std::span<const DistrictArea> district_areas();
/// Roads of a town; the same in each.
std::span<const std::string_view> town_roads();

std::span<const std::string_view> male_names();
std::span<const std::string_view> female_names();
/// Beginnings and ends of invented surnames.
std::span<const std::string_view> surname_beginnings();
std::span<const std::string_view> surname_ends();

}  // namespace amphoe::centre
