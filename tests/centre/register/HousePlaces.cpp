#include "tests/centre/register/HousePlaces.h"

#include <map>

#include "tests/centre/register/DemonstrationRegister.h"
#include "tests/centre/register/District.h"

namespace amphoe::centre {
namespace {

const std::map<std::string, domain::Fields>& areas() {
    static const auto known = [] {
        std::map<std::string, domain::Fields> made;
        for (const auto& house : demonstration_register({}).houses) {
            made[house.ccaatt] = {{"tambon", house.tambon}, {"amphoe", house.amphoe}, {"province", house.province}};
        }
        for (const auto& area : district_areas()) {
            made[std::string(area.ccaatt)] = {{"tambon", std::string(area.tambon)},
                                              {"amphoe", std::string(kDistrictName)},
                                              {"province", std::string(kProvinceName)}};
        }
        return made;
    }();
    return known;
}

}  // namespace

std::string place_of(const domain::Fields& house) {
    std::string place;
    for (const auto* name : {"ccaatt", "moo", "trok", "soi", "road", "house_no"}) {
        const auto found = house.find(name);
        place += (place.empty() ? "" : "|") + (found == house.end() ? std::string{} : found->second);
    }
    return place;
}

std::string HousePlaces::house_at(const domain::Fields& house) {
    const auto found = connection_.run("SELECT house_code FROM house_places WHERE place = $1", {place_of(house)});
    return found.empty() ? std::string{} : found.front().text(0);
}

bool HousePlaces::claim(const domain::Fields& house, const std::string& house_code) {
    return connection_
               .run("INSERT INTO house_places(place, house_code) VALUES($1, $2) ON CONFLICT DO NOTHING",
                    {place_of(house), house_code})
               .changed == 1;
}

void HousePlaces::release(const std::string& house_code) {
    connection_.run("DELETE FROM house_places WHERE house_code = $1", {house_code});
}

bool known_area(const std::string& ccaatt) {
    return areas().contains(ccaatt);
}

std::string office_of_area(const std::string& ccaatt) {
    for (const auto& area : district_areas()) {
        if (area.ccaatt == ccaatt) {
            return std::string(area.office);
        }
    }
    return {};
}

domain::Fields area_names(const std::string& ccaatt) {
    const auto known = areas().find(ccaatt);
    return known == areas().end() ? domain::Fields{} : known->second;
}

}  // namespace amphoe::centre
