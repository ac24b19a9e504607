#include "tests/centre/register/FamilyMaker.h"

#include <cstdio>
#include <utility>

#include "core/support/Time.h"
#include "tests/centre/register/District.h"
#include "tests/centre/register/Population.h"

namespace amphoe::centre {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kYear = 365;

sys_days today() {
    return std::chrono::floor<days>(*support::from_iso8601(std::string(kPopulationDate) + "T00:00:00Z"));
}

std::string iso(sys_days day) {
    return support::to_iso8601(day).substr(0, 10);
}

int age_on(sys_days birth, sys_days day) {
    const std::chrono::year_month_day born(birth);
    const std::chrono::year_month_day then(day);
    const bool before = std::pair(then.month(), then.day()) < std::pair(born.month(), born.day());
    return static_cast<int>(then.year()) - static_cast<int>(born.year()) - (before ? 1 : 0);
}

/// Ages and titles of domain.md E6.
std::string title_of(bool male, int age, bool married) {
    if (age < 15) {
        return male ? "เด็กชาย" : "เด็กหญิง";
    }
    return male ? "นาย" : married ? "นาง" : "นางสาว";
}

}  // namespace

FamilyMaker::Day FamilyMaker::some_day(int first_year, int last_year) {
    const std::chrono::year_month_day day{std::chrono::year(chance_.between(first_year, last_year)),
                                          std::chrono::month(static_cast<unsigned>(chance_.between(1, 12))),
                                          std::chrono::day(static_cast<unsigned>(chance_.between(1, 28)))};
    return day;
}

FamilyMaker::Day FamilyMaker::birth_of(std::size_t who) const {
    return std::chrono::floor<days>(*support::from_iso8601(seeds_.persons[who].birth_date + "T00:00:00Z"));
}

std::string FamilyMaker::number_for(const HouseSeed& house, Day birth, bool alien) {
    // Digit 1: domain.md E4.
    const bool since_1984 = birth >= sys_days(std::chrono::year(1984) / 1 / 1);
    const char* type = alien                    ? (age_on(birth, today()) < 18 ? "7" : "6")
                       : since_1984             ? (chance_.of_hundred(95) ? "1" : "2")
                       : chance_.of_hundred(85) ? "3"
                       : chance_.of_hundred(60) ? "4"
                                                : "5";
    char digits[16];
    std::snprintf(digits, sizeof digits, "%s09%s%07d", type, house.office.substr(2).c_str(), ++running_);
    return with_check_digit(digits);
}

PersonSeed FamilyMaker::person(const HouseSeed& house, Day birth, bool male, const std::string& last) {
    PersonSeed made;
    made.citizen_id = number_for(house, birth, alien_house_);
    made.male = male;
    made.title = title_of(male, age_on(birth, today()), false);
    made.first = std::string(chance_.one_of(male ? male_names() : female_names()));
    made.last = last;
    made.nationality = alien_house_ ? "ลาว" : "ไทย";
    made.birth_date = iso(birth);
    made.house_code = house.house_code;
    return made;
}

std::size_t FamilyMaker::add(PersonSeed made) {
    seeds_.persons.push_back(std::move(made));
    return seeds_.persons.size() - 1;
}

void FamilyMaker::marry(std::size_t one, std::size_t other, const HouseSeed& house) {
    auto& husband = seeds_.persons[one];
    auto& wife = seeds_.persons[other];
    husband.spouse_id = wife.citizen_id;
    wife.spouse_id = husband.citizen_id;
    wife.title = title_of(false, 30, true);
    const auto of_age = std::max(birth_of(one), birth_of(other)) + days(20 * kYear);
    const auto last_day = std::max(of_age, today() - days(30));
    const auto day = std::min(of_age + days(chance_.between(0, 9 * kYear)), last_day);
    PaperSeed paper{domain::RegisterKind::Marriage,
                    husband.citizen_id,
                    {{"first_name", husband.full_name()},
                     {"first_citizen_id", husband.citizen_id},
                     {"first_nationality", husband.nationality},
                     {"first_age", std::to_string(age_on(birth_of(one), day))},
                     {"second_name", wife.full_name()},
                     {"second_citizen_id", wife.citizen_id},
                     {"second_nationality", wife.nationality},
                     {"second_age", std::to_string(age_on(birth_of(other), day))},
                     {"registration_no", std::to_string(seeds_.papers.size() + 1)},
                     {"registration_date", iso(day)},
                     {"registration_office", house.office},
                     {"first_witness", "นาย พยาน ตัวอย่าง"},
                     {"second_witness", "นางสาว สักขี ตัวอย่าง"},
                     {"property_note", "-"}}};
    seeds_.papers.push_back(paper);
    paper.key = wife.citizen_id;
    seeds_.papers.push_back(std::move(paper));
}

void FamilyMaker::add_children(const HouseSeed& house, std::size_t father, std::size_t mother) {
    const int children = chance_.between(0, 4);
    auto birth = birth_of(mother) + days(chance_.between(19, 30) * kYear);
    for (int count = 0; count < children; ++count, birth += days(chance_.between(1, 5) * kYear + 60)) {
        const bool fits = birth < today() && birth <= birth_of(mother) + days(44 * kYear) &&
                          birth >= birth_of(father) + days(17 * kYear);
        if (!fits || (age_on(birth, today()) > 27 && chance_.of_hundred(70))) {
            continue;  // not born, or moved out long ago
        }
        auto child = person(house, std::min(today(), birth + days(chance_.between(0, 20))), chance_.of_hundred(51),
                            seeds_.persons[father].last);
        child.father_id = seeds_.persons[father].citizen_id;
        child.father_name = seeds_.persons[father].full_name();
        child.mother_id = seeds_.persons[mother].citizen_id;
        child.mother_name = seeds_.persons[mother].full_name();
        add(std::move(child));
    }
}

void FamilyMaker::let_die(std::size_t who, const HouseSeed& house, Day after) {
    const auto day = after + days(chance_.between(0, std::max(1, static_cast<int>((today() - after).count()) - 1)));
    auto& person = seeds_.persons[who];
    person.status = "DECEASED";
    seeds_.papers.push_back({domain::RegisterKind::Death,
                             person.citizen_id,
                             {{"deceased_name", person.full_name()},
                              {"deceased_citizen_id", person.citizen_id},
                              {"deceased_sex", person.male ? "1" : "2"},
                              {"deceased_nationality", person.nationality},
                              {"deceased_age", std::to_string(age_on(birth_of(who), day))},
                              {"death_date", iso(day)},
                              {"death_time", "06:30"},
                              {"death_place", house.house_no + " " + house.tambon},
                              {"death_cause", "โรคชรา"},
                              {"informant_name", "เจ้าบ้าน"},
                              {"informant_relation", "เจ้าบ้าน"},
                              {"registration_no", std::to_string(seeds_.papers.size() + 1)},
                              {"registration_date", iso(std::min(today(), day + days(1)))},
                              {"registration_office", house.office}}});
}

void FamilyMaker::add_old_parent(const HouseSeed& house, std::size_t child) {
    const bool male = chance_.of_hundred(40);
    const auto birth = birth_of(child) - days(chance_.between(19, 34) * kYear);
    if (age_on(birth, today()) > 96) {
        return;
    }
    auto parent = person(house, birth, male, seeds_.persons[child].last);
    const auto who = add(std::move(parent));
    auto& grown = seeds_.persons[child];
    auto& old = seeds_.persons[who];
    old.title = title_of(male, 60, true);
    (male ? grown.father_id : grown.mother_id) = old.citizen_id;
    (male ? grown.father_name : grown.mother_name) = old.full_name();
    if (age_on(birth, today()) > 68 && chance_.of_hundred(25)) {
        let_die(who, house, std::max(birth + days(66 * kYear), birth_of(child) + days(20 * kYear)));
    }
}

void FamilyMaker::move_in(std::size_t who, const HouseSeed& house) {
    auto& person = seeds_.persons[who];
    if (person.mother_id.empty() && person.father_id.empty() && chance_.of_hundred(40)) {
        const auto first = std::max(birth_of(who), sys_days(std::chrono::year(2005) / 1 / 1));
        const auto span = std::max(1, static_cast<int>((today() - first).count()) - 1);
        person.moved_in_date = iso(first + days(chance_.between(0, span)));
        person.moved_from =
            "ตำบล" + std::string(district_areas()[static_cast<std::size_t>(chance_.between(0, 7))].tambon);
    } else {
        person.moved_in_date = std::max(person.birth_date, house.number_date);
    }
}

void FamilyMaker::fill(HouseSeed& house) {
    alien_house_ = house.kind == "ท.ร.13";
    const auto first = seeds_.persons.size();
    const std::string last =
        std::string(chance_.one_of(surname_beginnings())) + std::string(chance_.one_of(surname_ends()));
    const auto head = add(person(house, some_day(1944, 2001), chance_.of_hundred(62), last));
    seeds_.persons[head].head = true;
    seeds_.persons[head].father_name = "นาย " + std::string(chance_.one_of(male_names())) + " " + last;
    seeds_.persons[head].mother_name = "นาง " + std::string(chance_.one_of(female_names())) + " " + last;
    house.head_id = seeds_.persons[head].citizen_id;
    if (chance_.of_hundred(76)) {
        const bool husband = seeds_.persons[head].male;
        const auto oldest = birth_of(head) + days((husband ? -4 : -9) * kYear);
        auto birth = oldest + days(chance_.between(0, 12 * kYear));
        birth = std::min(birth, today() - days(21 * kYear));
        const auto spouse = add(person(house, birth, !husband, last));
        const auto man = husband ? head : spouse;
        const auto woman = husband ? spouse : head;
        marry(man, woman, house);
        add_children(house, man, woman);
        if (age_on(birth, today()) > 70 && chance_.of_hundred(30)) {
            let_die(spouse, house, birth + days(70 * kYear));
        }
    }
    if (chance_.of_hundred(25)) {
        add_old_parent(house, head);
    }
    for (auto who = first; who < seeds_.persons.size(); ++who) {
        move_in(who, house);
    }
}

void FamilyMaker::list_centrally(const HouseSeed& house) {
    alien_house_ = false;
    const std::string last =
        std::string(chance_.one_of(surname_beginnings())) + std::string(chance_.one_of(surname_ends()));
    move_in(add(person(house, some_day(1950, 2005), chance_.of_hundred(60), last)), house);
}

}  // namespace amphoe::centre
