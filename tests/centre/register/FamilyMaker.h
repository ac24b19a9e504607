// Fills one house: head, spouse, children, grandparents, and those who died there.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "tests/centre/register/Chance.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

class FamilyMaker {
  public:
    /// `seeds` receives persons and their papers.
    FamilyMaker(Chance& chance, RegisterSeeds& seeds) : chance_(chance), seeds_(seeds) {}
    /// Everyone of this house; sets the house's head.
    void fill(HouseSeed& house);
    /// One person alone under the central registration.
    void list_centrally(const HouseSeed& house);

  private:
    using Day = std::chrono::sys_days;
    PersonSeed person(const HouseSeed& house, Day birth, bool male, const std::string& last);
    std::size_t add(PersonSeed made);
    std::string number_for(const HouseSeed& house, Day birth, bool alien);
    void marry(std::size_t one, std::size_t other, const HouseSeed& house);
    void add_children(const HouseSeed& house, std::size_t father, std::size_t mother);
    void add_old_parent(const HouseSeed& house, std::size_t child);
    void let_die(std::size_t who, const HouseSeed& house, Day after);
    void move_in(std::size_t who, const HouseSeed& house);
    Day birth_of(std::size_t who) const;
    Day some_day(int first_year, int last_year);

    Chance& chance_;
    RegisterSeeds& seeds_;
    int running_ = 0;
    bool alien_house_ = false;
};

}  // namespace amphoe::centre
