#include "tests/scenarios/day/DayPlan.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace amphoe::testing {
namespace {

constexpr std::array kMishaps{Mishap::CardPulled,  Mishap::CameraDark, Mishap::Stranger, Mishap::CentreAway,
                              Mishap::PrinterAway, Mishap::WrongPin,   Mishap::Killed};
constexpr int kOneIn = 20;

/// splitmix64: the standard library's distributions differ between implementations.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t bound) {
        state_ += 0x9E3779B97F4A7C15ULL;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return (mixed ^ (mixed >> 31)) % bound;
    }

  private:
    std::uint64_t state_;
};

bool comes_alone(const centre::PersonSeed& person) {
    return person.status == "ALIVE" && person.nationality == "ไทย" && person.birth_date.size() == 10 &&
           person.birth_date > "1962" && person.birth_date < "2004" && person.middle.empty() &&
           !person.house_code.empty();
}

std::vector<std::string> services_of(std::uint64_t dice) {
    if (dice < 40) {
        return {"thaid_enrolment"};
    }
    if (dice < 52) {
        return {"tangrat_level2"};
    }
    if (dice < 68) {
        return {"certified_copy"};
    }
    if (dice < 78) {
        return {"card_intake"};
    }
    if (dice < 84) {
        return {"own_data.view"};
    }
    if (dice < 88) {
        return {"own_data.correction"};
    }
    if (dice < 92) {
        return {"verify_only"};
    }
    return {"thaid_enrolment", "tangrat_level2", "own_data.view"};
}

std::string phone_of(std::size_t place) {
    const auto digits = std::to_string(10'000'000 + place * 7);
    return "08" + digits.substr(0, 8);
}

}  // namespace

const char* mishap_name(Mishap mishap) {
    switch (mishap) {
        case Mishap::None:
            return "none";
        case Mishap::CardPulled:
            return "card pulled";
        case Mishap::CameraDark:
            return "camera dark";
        case Mishap::Stranger:
            return "stranger";
        case Mishap::CentreAway:
            return "centre away";
        case Mishap::PrinterAway:
            return "printer away";
        case Mishap::WrongPin:
            return "wrong PIN";
        case Mishap::Killed:
            return "kill -9";
    }
    return "";
}

std::vector<PlannedVisit> plan_day(int visits, std::uint64_t seed, const centre::RegisterSeeds& district) {
    std::map<std::string, const centre::HouseSeed*> houses;
    for (const auto& house : district.houses) {
        houses[house.house_code] = &house;
    }
    std::vector<const centre::PersonSeed*> people;
    for (const auto& person : district.persons) {
        if (comes_alone(person) && houses.contains(person.house_code)) {
            people.push_back(&person);
        }
    }
    if (people.size() < static_cast<std::size_t>(visits)) {
        throw std::runtime_error("the district has too few people for that day");
    }
    Dice dice(seed);
    std::vector<PlannedVisit> plan;
    for (std::size_t place = 0; place < static_cast<std::size_t>(visits); ++place) {
        const auto chosen = place + dice.below(people.size() - place);
        std::swap(people[place], people[chosen]);
        const auto& person = *people[place];
        plan.push_back({person, *houses.at(person.house_code), !person.male, services_of(dice.below(100)),
                        phone_of(place), Mishap::None});
    }
    const auto mishaps =
        std::min<std::size_t>(plan.size(), std::max<std::size_t>(plan.size() / kOneIn, kMishaps.size()));
    for (std::size_t number = 0; number < mishaps; ++number) {
        const auto begins = number * plan.size() / mishaps;
        const auto width = (number + 1) * plan.size() / mishaps - begins;
        // Never the first two: the time of a visit has to be known before one is cut in the middle.
        auto place = std::max<std::size_t>(begins + dice.below(width), std::min<std::size_t>(2, plan.size() - 1));
        while (plan[place].mishap != Mishap::None) {
            place = (place + 1) % plan.size();
        }
        plan[place].mishap = kMishaps[number % kMishaps.size()];
    }
    return plan;
}

long price_of(const PlannedVisit& planned) {
    const auto& first = planned.services.front();
    return first == "certified_copy" ? 2000 : first == "card_intake" ? 10000 : 0;
}

}  // namespace amphoe::testing
