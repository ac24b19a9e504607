#include "tests/centre/acts/HouseNumbering.h"

#include "tests/centre/acts/HouseRules.h"
#include "tests/centre/register/HousePlaces.h"

namespace amphoe::centre {

std::string HouseNumbering::free_number(const domain::Fields& place) {
    for (int number = 1;; ++number) {
        auto tried = place;
        tried["house_no"] = std::to_string(number);
        if (HousePlaces(act_.connection).house_at(tried).empty()) {
            return tried["house_no"];
        }
    }
}

std::string HouseNumbering::free_number_behind(const std::string& house_no, const domain::Fields& place) {
    for (int number = 1;; ++number) {
        auto tried = place;
        tried["house_no"] = house_no + "/" + std::to_string(number);
        if (!is_house_no(tried["house_no"])) {
            return free_number(place);
        }
        if (HousePlaces(act_.connection).house_at(tried).empty()) {
            return tried["house_no"];
        }
    }
}

std::string HouseNumbering::claim(const domain::Fields& place) {
    const auto running = padded(8'000'000 + act_.book.next_number("house_code/" + act_.caller.office), 7);
    auto house_code = act_.caller.office + running;
    return HousePlaces(act_.connection).claim(place, house_code) ? house_code : std::string{};
}

void HouseNumbering::release(const std::string& house_code) {
    HousePlaces(act_.connection).release(house_code);
}

RegisterPage& HouseNumbering::enter(domain::Fields place, const std::string& house_code) {
    place.merge(area_names(act_.text("ccaatt")));
    auto& house = act_.book.open_or_make(record_key_of(domain::RegisterKind::House, house_code));
    house.fields = std::move(place);
    house.set("house_code", house_code);
    house.set("kind", "บ้าน");
    house.set("state", "USED");
    house.set("office", act_.caller.office);
    house.set("number_date", act_.today());
    house.set("central_house", "no");
    house.set("under_construction", act_.yes("under_construction") ? "yes" : "no");
    house.set("owner_id", act_.text("owner_id"));
    return house;
}

}  // namespace amphoe::centre
