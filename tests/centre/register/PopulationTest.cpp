// Properties that hold for every person and house of the generated district.
#include "tests/centre/register/Population.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/domain/CitizenId.h"
#include "core/domain/PartialDate.h"

namespace amphoe::centre {
namespace {

const RegisterSeeds& district() {
    static const auto made = make_population({20000, 2569});
    return made;
}

const std::map<std::string, const PersonSeed*>& by_number() {
    static const auto made = [] {
        std::map<std::string, const PersonSeed*> persons;
        for (const auto& person : district().persons) {
            persons.emplace(person.citizen_id, &person);
        }
        return persons;
    }();
    return made;
}

const std::map<std::string, const HouseSeed*>& by_code() {
    static const auto made = [] {
        std::map<std::string, const HouseSeed*> houses;
        for (const auto& house : district().houses) {
            houses.emplace(house.house_code, &house);
        }
        return houses;
    }();
    return made;
}

int years_between(const std::string& earlier, const std::string& later) {
    const auto then = domain::PartialDate::from_iso(later);
    const auto age = domain::PartialDate::from_iso(earlier)->age_at(*then);
    return age.youngest;
}

TEST(PopulationTest, TwentyThousandPersonsWithNumbersThatBelongToNobodyAndNoneTwice) {
    EXPECT_GE(district().persons.size(), 20000u);
    EXPECT_EQ(by_number().size(), district().persons.size());
    for (const auto& person : district().persons) {
        const auto number = domain::CitizenId::parse(person.citizen_id);
        ASSERT_TRUE(number) << person.citizen_id;
        ASSERT_LT(person.citizen_id.substr(1, 2), "10") << person.citizen_id;
        ASSERT_TRUE(number->synthetic());
        ASSERT_EQ(population_index(person.citizen_id) > 0, true);
    }
}

TEST(PopulationTest, SameSeedSameDistrictAnotherSeedAnother) {
    const auto first = make_population({300, 7});
    const auto again = make_population({300, 7});
    const auto other = make_population({300, 8});
    ASSERT_EQ(first.persons.size(), again.persons.size());
    for (std::size_t at = 0; at < first.persons.size(); ++at) {
        EXPECT_EQ(fields_of(first.persons[at]), fields_of(again.persons[at]));
    }
    EXPECT_NE(fields_of(first.persons.back()), fields_of(other.persons.back()));
}

TEST(PopulationTest, ParentsAreOlderThanTheirChildrenAndOfTheRightSex) {
    int with_parents = 0;
    for (const auto& person : district().persons) {
        for (const auto& [parent_id, male] : {std::pair(person.father_id, true), std::pair(person.mother_id, false)}) {
            if (parent_id.empty()) {
                continue;
            }
            ++with_parents;
            ASSERT_TRUE(by_number().contains(parent_id));
            const auto& parent = *by_number().at(parent_id);
            ASSERT_EQ(parent.male, male);
            ASSERT_GE(years_between(parent.birth_date, person.birth_date), 15) << person.citizen_id;
            ASSERT_LE(years_between(parent.birth_date, person.birth_date), male ? 75 : 50) << person.citizen_id;
            ASSERT_EQ(male ? person.father_name : person.mother_name, parent.full_name());
        }
    }
    EXPECT_GT(with_parents, 5000);
}

TEST(PopulationTest, EveryHouseHasOneLivingHeadAndEveryCentralHouseNone) {
    std::map<std::string, int> heads;
    for (const auto& person : district().persons) {
        if (person.head) {
            EXPECT_EQ(person.status, "ALIVE");
            EXPECT_EQ(by_code().at(person.house_code)->head_id, person.citizen_id);
            ++heads[person.house_code];
        }
    }
    for (const auto& house : district().houses) {
        ASSERT_EQ(heads[house.house_code], house.central ? 0 : 1) << house.house_code;
    }
}

TEST(PopulationTest, EveryPersonLivesInAHouseOfTheDistrict) {
    for (const auto& person : district().persons) {
        ASSERT_TRUE(by_code().contains(person.house_code)) << person.citizen_id;
    }
    std::set<std::string> offices;
    std::set<std::string> villages;
    for (const auto& house : district().houses) {
        offices.insert(house.office);
        villages.insert(house.ccaatt + "/" + house.moo);
        ASSERT_EQ(house.house_code.size(), 11u);
        ASSERT_TRUE(house.house_code.starts_with(house.office));
        ASSERT_EQ(house.house_code.find_first_not_of("0123456789"), std::string::npos);
    }
    EXPECT_EQ(offices, (std::set<std::string>{"9901", "9998", "9999"}));
    EXPECT_EQ(villages.size(), 45u + 2u + 1u) << "villages, two towns, the district's central house";
}

TEST(PopulationTest, NoTwoHousesOfAPlaceHaveTheSameNumber) {
    std::set<std::string> places;
    for (const auto& house : district().houses) {
        const auto place = house.ccaatt + "/" + house.moo + "/" + house.road + "/" + house.house_no;
        ASSERT_TRUE(places.insert(place).second) << place;
    }
}

TEST(PopulationTest, SpousesAreEachOthersAndOfAge) {
    int couples = 0;
    for (const auto& person : district().persons) {
        if (!person.spouse_id.empty()) {
            const auto& spouse = *by_number().at(person.spouse_id);
            ASSERT_EQ(spouse.spouse_id, person.citizen_id);
            ASSERT_NE(spouse.male, person.male);
            ASSERT_GE(years_between(person.birth_date, kPopulationDate), 18);
            couples += person.male ? 1 : 0;
        }
    }
    EXPECT_GT(couples, 2000);
}

TEST(PopulationTest, EveryDeathAndMarriageFitsTheLives) {
    int deaths = 0;
    for (const auto& paper : district().papers) {
        const auto& person = *by_number().at(paper.key);
        const auto& date =
            paper.fields.at(paper.kind == domain::RegisterKind::Death ? "death_date" : "registration_date");
        ASSERT_GT(date, person.birth_date);
        ASSERT_LE(date, kPopulationDate);
        if (paper.kind == domain::RegisterKind::Death) {
            ++deaths;
            ASSERT_EQ(person.status, "DECEASED");
            ASSERT_EQ(std::to_string(years_between(person.birth_date, date)), paper.fields.at("deceased_age"));
        } else {
            ASSERT_FALSE(person.spouse_id.empty());
            ASSERT_GE(years_between(person.birth_date, date), 19);
        }
    }
    const auto dead = std::count_if(district().persons.begin(), district().persons.end(),
                                    [](const auto& person) { return person.status == "DECEASED"; });
    EXPECT_EQ(deaths, dead);
    EXPECT_GT(deaths, 50);
}

TEST(PopulationTest, TitlesFollowAgeAndNobodyMovesInBeforeBirth) {
    for (const auto& person : district().persons) {
        const int age = years_between(person.birth_date, kPopulationDate);
        const bool child = person.title == "เด็กชาย" || person.title == "เด็กหญิง";
        ASSERT_EQ(child, age < 15) << person.citizen_id;
        ASSERT_GE(age, 0);
        ASSERT_LE(age, 97);
        ASSERT_GE(person.moved_in_date, person.birth_date);
        ASSERT_LE(person.moved_in_date, kPopulationDate);
    }
}

}  // namespace
}  // namespace amphoe::centre
