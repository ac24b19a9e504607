#include "tests/scenarios/day/DayPlan.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <stdexcept>

namespace amphoe::testing {
namespace {

constexpr std::array kMishaps{Mishap::CardPulled, Mishap::CameraDark,  Mishap::Stranger, Mishap::CentreAway,
                              Mishap::AnswerLost, Mishap::PrinterAway, Mishap::WrongPin, Mishap::Killed};
constexpr int kOneIn = 20;
constexpr int kNobodyOneIn = 25;
constexpr const char* kOffice = "9901";

struct Share {
    int of_hundred;
    std::vector<std::string> services;
};

const std::vector<Share>& shares() {
    static const std::vector<Share> all{
        {33, {"thaid_enrolment"}}, {10, {"tangrat_level2"}},
        {14, {"certified_copy"}},  {9, {"card_intake"}},
        {6, {"own_data.view"}},    {4, {"own_data.correction"}},
        {4, {"verify_only"}},      {7, {"thaid_enrolment", "tangrat_level2", "own_data.view"}},
        {4, {"move_out"}},         {3, {"move_in"}},
        {3, {"move_destination"}}, {3, {"house_number"}}};
    return all;
}

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

std::string phone_of(std::size_t place) {
    const auto digits = std::to_string(10'000'000 + place * 7);
    return "08" + digits.substr(0, 8);
}

const std::string& first_of(const PlannedVisit& planned) {
    return planned.services.front();
}

bool about_a_house(const std::string& service) {
    return service.starts_with("move_") || service == "house_number";
}

/// Builds the day step by step; every step takes from the same dice.
class DayMaker {
  public:
    DayMaker(std::uint64_t seed, const centre::RegisterSeeds& district) : dice_(seed) {
        for (const auto& house : district.houses) {
            houses_[house.house_code] = &house;
        }
        for (const auto& person : district.persons) {
            if (comes_alone(person) && houses_.contains(person.house_code)) {
                people_.push_back(&person);
            }
        }
    }

    std::vector<PlannedVisit> make(std::size_t visits) {
        // The destinations of moves need people who stay at home.
        if (people_.size() < visits * 2) {
            throw std::runtime_error("the district has too few people for that day");
        }
        const auto wanted = wishes(visits);
        for (std::size_t place = 0; place < visits; ++place) {
            add(place, wanted[place]);
        }
        for (auto& visit : plan_) {
            link_move(visit);
        }
        add_mishaps();
        return std::move(plan_);
    }

  private:
    using Suits = std::function<bool(const centre::PersonSeed&)>;

    std::vector<std::vector<std::string>> wishes(std::size_t visits) {
        std::vector<std::vector<std::string>> all;
        for (std::size_t place = 0; place < visits; ++place) {
            all.push_back(place < shares().size() ? shares()[place].services : drawn());
        }
        for (std::size_t place = all.size(); place > 1; --place) {
            std::swap(all[place - 1], all[dice_.below(place)]);
        }
        settle_moves(all);
        return all;
    }

    const std::vector<std::string>& drawn() {
        auto rest = static_cast<int>(dice_.below(100));
        for (const auto& share : shares()) {
            if ((rest -= share.of_hundred) < 0) {
                return share.services;
            }
        }
        return shares().front().services;
    }

    /// Nobody moves in on a notice that was not given before.
    static void settle_moves(std::vector<std::vector<std::string>>& all) {
        int open = 0;
        for (std::size_t place = 0; place < all.size(); ++place) {
            auto& one = all[place];
            if (one.front() == "move_in" && open == 0) {
                const auto later = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(place), all.end(),
                                                [](const auto& other) { return other.front() == "move_out"; });
                if (later == all.end()) {
                    one = {"move_out"};
                } else {
                    std::swap(one, *later);
                }
            }
            open += one.front() == "move_out" ? 1 : one.front() == "move_in" ? -1 : 0;
        }
    }

    bool suits(const centre::PersonSeed& person, const std::string& service) const {
        const auto& house = *houses_.at(person.house_code);
        return !about_a_house(service) || (house.office == kOffice && !house.central && house.block.empty() &&
                                           (service != "move_in" || person.head));
    }

    void add(std::size_t place, const std::vector<std::string>& services) {
        auto chosen = place + dice_.below(people_.size() - place);
        while (!suits(*people_[chosen], services.front())) {
            chosen = chosen + 1 < people_.size() ? chosen + 1 : place;
        }
        std::swap(people_[place], people_[chosen]);
        const auto& person = *people_[place];
        PlannedVisit visit{place, person, *houses_.at(person.house_code), !person.male, services, phone_of(place)};
        visit.nobody_before = place % kNobodyOneIn == kNobodyOneIn / 2 || place == 1;
        plan_.push_back(std::move(visit));
    }

    void link_move(PlannedVisit& visit) {
        if (first_of(visit) == "move_in") {
            const auto earlier = std::find_if(plan_.begin(), plan_.end(), [](const auto& one) {
                return first_of(one) == "move_out" && one.destination.empty();
            });
            visit.notice_of = earlier->place;
            earlier->destination = visit.house.house_code;
        } else if (first_of(visit) == "move_destination") {
            // Somebody who does not come to the office today.
            auto head = plan_.size() + next_head_;
            while (!people_[head]->head || !suits(*people_[head], "move_in") ||
                   people_[head]->house_code == visit.person.house_code) {
                ++head;
            }
            next_head_ = head + 1 - plan_.size();
            visit.destination = people_[head]->house_code;
            visit.destination_head = people_[head]->citizen_id;
        }
    }

    /// What the mishap does has to be possible in that visit, and what follows from it countable.
    static bool suffers(const PlannedVisit& visit, Mishap mishap) {
        const bool same_act = mishap == Mishap::CentreAway && first_of(visit) == "card_intake";
        return visit.mishap == Mishap::None && !same_act &&
               !(mishap == Mishap::Killed && about_a_house(first_of(visit)));
    }

    void add_mishaps() {
        const auto mishaps =
            std::min<std::size_t>(plan_.size(), std::max<std::size_t>(plan_.size() / kOneIn, kMishaps.size()));
        for (std::size_t number = 0; number < mishaps; ++number) {
            const auto begins = number * plan_.size() / mishaps;
            const auto width = (number + 1) * plan_.size() / mishaps - begins;
            const auto mishap = kMishaps[number % kMishaps.size()];
            // Never the first two: the time of a visit has to be known before one is cut in the middle.
            auto place = std::max<std::size_t>(begins + dice_.below(width), std::min<std::size_t>(2, plan_.size() - 1));
            for (std::size_t tries = 0; tries < plan_.size() && !suffers(plan_[place], mishap); ++tries) {
                place = (place + 1) % plan_.size();
            }
            plan_[place].mishap = mishap;
        }
    }

    Dice dice_;
    std::map<std::string, const centre::HouseSeed*> houses_;
    std::vector<const centre::PersonSeed*> people_;
    std::vector<PlannedVisit> plan_;
    std::size_t next_head_ = 0;
};

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
        case Mishap::AnswerLost:
            return "answer lost";
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
    return DayMaker(seed, district).make(static_cast<std::size_t>(visits));
}

long price_of(const PlannedVisit& planned) {
    static const std::map<std::string, long> prices{
        {"certified_copy", 2000}, {"card_intake", 10000}, {"move_destination", 2000}};
    const auto found = prices.find(first_of(planned));
    return found == prices.end() ? 0 : found->second;
}

}  // namespace amphoe::testing
