#include "tests/centre/register/Population.h"

#include <charconv>
#include <cstdio>
#include <map>

#include "tests/centre/register/District.h"
#include "tests/centre/register/FamilyMaker.h"

namespace amphoe::centre {
namespace {

constexpr int kCentralPersons = 12;  ///< per office

class HouseMaker {
  public:
    explicit HouseMaker(Chance& chance) : chance_(chance) {}

    HouseSeed in(const DistrictArea& area) {
        auto house = plain(area);
        if (area.villages > 0) {
            house.moo = std::to_string(chance_.between(1, area.villages));
        } else {
            house.road = std::string(chance_.one_of(town_roads()));
        }
        const auto place = house.ccaatt + "/" + house.moo + "/" + house.road;
        const int number = ++numbers_[place];
        house.house_no = std::to_string(number) + (number % 9 == 0 ? "/1" : "");
        house.kind = chance_.of_hundred(2) ? "ท.ร.13" : "บ้าน";
        return house;
    }
    HouseSeed central(const DistrictArea& area) {
        auto house = plain(area);
        house.house_no = "0";
        house.kind = "ทะเบียนบ้านกลาง";
        house.central = true;
        return house;
    }

  private:
    HouseSeed plain(const DistrictArea& area) {
        HouseSeed house;
        char code[16];
        std::snprintf(code, sizeof code, "%.4s%07d", area.office.data(), ++codes_[std::string(area.office)]);
        house.house_code = code;
        house.office = area.office;
        house.ccaatt = area.ccaatt;
        house.tambon = area.tambon;
        house.amphoe = kDistrictName;
        house.province = kProvinceName;
        char date[16];
        std::snprintf(date, sizeof date, "%04d-%02d-%02d", chance_.between(1965, 2004), chance_.between(1, 12),
                      chance_.between(1, 28));
        house.number_date = date;
        return house;
    }

    Chance& chance_;
    std::map<std::string, int> codes_;
    std::map<std::string, int> numbers_;
};

}  // namespace

RegisterSeeds make_population(const PopulationPlan& plan) {
    RegisterSeeds seeds;
    Chance chance(plan.seed);
    HouseMaker houses(chance);
    FamilyMaker families(chance, seeds);
    const auto areas = district_areas();
    for (const auto* office : {"9901", "9999", "9998"}) {
        for (const auto& area : areas) {
            if (area.office == office) {
                seeds.houses.push_back(houses.central(area));
                for (int count = 0; count < kCentralPersons; ++count) {
                    families.list_centrally(seeds.houses.back());
                }
                break;
            }
        }
    }
    while (seeds.persons.size() < static_cast<std::size_t>(plan.persons)) {
        // Two of five live in the towns.
        const auto at = chance.of_hundred(40) ? chance.between(6, 7) : chance.between(0, 5);
        auto house = houses.in(areas[static_cast<std::size_t>(at)]);
        families.fill(house);
        seeds.houses.push_back(std::move(house));
    }
    return seeds;
}

int population_index(const std::string& citizen_id) {
    if (citizen_id.size() != 13 || citizen_id.substr(1, 2) != "09") {
        return 0;
    }
    int index = 0;
    std::from_chars(citizen_id.data() + 5, citizen_id.data() + 12, index);
    return index;
}

}  // namespace amphoe::centre
