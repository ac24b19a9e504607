// Persons, houses and other entries before they are written to the register.
#pragma once

#include <string>
#include <vector>

#include "core/domain/RegisterRecord.h"

namespace amphoe::centre {

/// One person. Dates are ISO, Gregorian; empty: not known. Ids of parents only when they are in the register too.
struct PersonSeed {
    std::string citizen_id;
    std::string title;
    std::string first;
    std::string last;
    bool male = true;
    std::string nationality = "ไทย";
    std::string birth_date;  ///< as far as known: "1990", "1990-05", "1990-05-03"
    std::string status = "ALIVE";
    std::string house_code;  ///< of a person who died: the last one
    bool head = false;
    std::string father_id{};
    std::string mother_id{};
    std::string spouse_id{};
    std::string father_name{};
    std::string mother_name{};
    std::string moved_in_date{};
    std::string moved_from{};
    std::string middle{};
    std::string name_en{};
    std::string guardian_id{};  ///< recorded for a child besides or instead of the parents

    std::string full_name() const;
};

struct HouseSeed {
    std::string house_code;
    std::string house_no;
    std::string moo;
    std::string trok;
    std::string soi;
    std::string road;
    std::string tambon;
    std::string amphoe;
    std::string province;
    std::string ccaatt;
    std::string office;
    std::string kind = "บ้าน";
    std::string number_date;
    std::string head_id{};
    bool central = false;  ///< central house registration
    bool under_construction = false;
    std::string block{};
    std::string owner_id{};  ///< where it is not the head
};

/// Any other entry: a death, a marriage, a move notice ...
struct PaperSeed {
    domain::RegisterKind kind = domain::RegisterKind::Death;
    std::string key;
    domain::Fields fields;
    std::vector<domain::Fields> items{};
};

struct RegisterSeeds {
    std::vector<HouseSeed> houses;
    std::vector<PersonSeed> persons;
    std::vector<PaperSeed> papers;
};

/// As the register stores them.
domain::Fields fields_of(const PersonSeed& person);
domain::Fields fields_of(const HouseSeed& house);

/// Twelve digits with their check digit behind them (domain.md E4).
std::string with_check_digit(const std::string& twelve_digits);

}  // namespace amphoe::centre
