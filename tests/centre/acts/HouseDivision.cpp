#include "tests/centre/acts/HouseDivision.h"

#include <algorithm>
#include <set>

#include "tests/centre/acts/HouseRules.h"

namespace amphoe::centre {
namespace {

std::string joined(const std::string& lines, const std::string& line) {
    return lines.empty() ? line : lines + "\n" + line;
}

bool names_twice(const std::vector<std::string>& values) {
    return std::set<std::string>(values.begin(), values.end()).size() != values.size();
}

void end(RegisterPage& house, const char* why, const std::string& houses, const std::string& today) {
    house.set("state", kEnded);
    house.set(why, houses);
    house.set("ended_date", today);
}

}  // namespace

std::size_t HouseDivision::new_houses() const {
    const auto text = act_.text("parts");
    if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) {
        return 0;
    }
    const auto parts = static_cast<std::size_t>(std::stoi(text));
    return parts < 2 || parts > kMostHouses ? 0 : parts - (act_.yes("origin_stays") ? 1 : 0);
}

std::string HouseDivision::proposal_objection() const {
    const auto proposed = act_.list("part_numbers");
    if (!std::all_of(proposed.begin(), proposed.end(), is_house_no)) {
        return "house_no.invalid";
    }
    if (names_twice(proposed)) {
        return "house_no.twice";
    }
    return proposed.empty() || proposed.size() == new_houses() ? "" : "part_numbers.count";
}

std::string HouseDivision::split_objection(const RegisterPage* origin) {
    if (auto refused = division_objection(act_, origin); !refused.empty()) {
        return refused;
    }
    if (!same_village(origin->fields, place_of_act(act_))) {
        return "house.other_village";
    }
    if (new_houses() == 0) {
        return "parts.invalid";
    }
    if (auto refused = proposal_objection(); !refused.empty()) {
        return refused;
    }
    const bool occupied = !act_.book.residents(origin->text("house_code")).empty();
    return occupied && !act_.yes("origin_stays") ? "house.occupied" : "";
}

std::vector<HouseDivision::Part> HouseDivision::claim_parts(const RegisterPage& origin) {
    const auto proposed = act_.list("part_numbers");
    std::vector<Part> parts;
    for (std::size_t at = 0; at < new_houses(); ++at) {
        auto place = place_of_act(act_);
        place["house_no"] =
            proposed.empty() ? numbering_.free_number_behind(origin.text("house_no"), place) : proposed[at];
        const auto house_code = numbering_.claim(place);
        if (house_code.empty()) {
            for (const auto& part : parts) {
                numbering_.release(part.house_code);
            }
            return {};
        }
        parts.push_back({house_code, std::move(place)});
    }
    return parts;
}

ActVerdict HouseDivision::enter_parts(RegisterPage& origin, const std::vector<Part>& parts) {
    std::string codes;
    std::string numbers;
    for (const auto& part : parts) {
        numbering_.enter(part.place, part.house_code).set("split_from", origin.text("house_code"));
        codes = joined(codes, part.house_code);
        numbers = joined(numbers, part.place.at("house_no"));
    }
    const auto all = joined(origin.text("split_into"), codes);
    if (act_.yes("origin_stays")) {
        origin.set("split_into", all);
    } else {
        end(origin, "split_into", all, act_.today());
    }
    return {"",
            {{"house_code", codes},
             {"house_no", numbers},
             {"number_date", act_.today()},
             {"request_no", act_.new_number("HN")}}};
}

ActVerdict HouseDivision::split() {
    auto* origin = named_house(act_);
    if (auto refused = split_objection(origin); !refused.empty()) {
        return {refused};
    }
    const auto parts = claim_parts(*origin);
    return parts.empty() ? ActVerdict{"house_no.taken"} : enter_parts(*origin, parts);
}

ActVerdict HouseDivision::merge_objection(const RegisterPage* kept) {
    if (auto refused = division_objection(act_, kept); !refused.empty()) {
        return {refused};
    }
    auto houses = act_.list("other_houses");
    if (houses.empty() || houses.size() >= kMostHouses) {
        return {houses.empty() ? "other_houses.missing" : "other_houses.too_many"};
    }
    houses.push_back(kept->text("house_code"));
    if (names_twice(houses)) {
        return {"house.twice"};
    }
    houses.pop_back();
    for (const auto& code : houses) {
        const auto* house = act_.house(code);
        if (auto refused = division_objection(act_, house); !refused.empty()) {
            return {refused, {{"house_code", code}}};
        }
        if (!same_village(kept->fields, house->fields)) {
            return {"house.other_village", {{"house_code", code}}};
        }
        if (const auto residents = act_.book.residents(code); !residents.empty()) {
            return {"house.occupied", {{"house_code", code}, {"residents", std::to_string(residents.size())}}};
        }
    }
    return {};
}

ActVerdict HouseDivision::merge() {
    auto* kept = named_house(act_);
    if (auto refused = merge_objection(kept); !refused.objection.empty()) {
        return refused;
    }
    const auto kept_code = kept->text("house_code");
    std::string ended;
    for (const auto& code : act_.list("other_houses")) {
        // Its number stays claimed: nobody gets it again, old papers keep their meaning.
        end(*act_.house(code), "merged_into", kept_code, act_.today());
        ended = joined(ended, code);
    }
    kept->set("merged_from", joined(kept->text("merged_from"), ended));
    kept->set("under_construction", act_.yes("under_construction") ? "yes" : "no");
    return {"",
            {{"house_code", kept_code},
             {"house_no", kept->text("house_no")},
             {"ended_houses", ended},
             {"request_no", act_.new_number("HN")}}};
}

}  // namespace amphoe::centre
