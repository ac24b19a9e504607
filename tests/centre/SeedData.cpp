#include "tests/centre/SeedData.h"

#include <array>

namespace amphoe::centre {
namespace {

// Texts of the codes: domain.md W3.4.
constexpr std::array kPersons{
    SeedPerson{"1999900000013", "นาย สมชาย ใจดี", "0", "สถานะปกติ", false},
    SeedPerson{"1999900000021", "นาง วิไล ศรีสุข", "0", "สถานะปกติ", false},
    SeedPerson{"1999900000030", "นางสาว กัญญา ทองแท้", "0", "สถานะปกติ", true},
    SeedPerson{"1999900000048", "นาย ประเสริฐ น้ำใส", "4", "สถานะไม่ปกติ => ข้อมูลไม่ตรง", false},
    SeedPerson{"1000000000017", "นาย ทดสอบ ระบบงาน", "0", "สถานะปกติ", false},
};

}  // namespace

std::span<const SeedPerson> seed_persons() {
    return kPersons;
}

const SeedPerson* find_seed_person(std::string_view citizen_id) {
    for (const auto& person : kPersons) {
        if (person.citizen_id == citizen_id) {
            return &person;
        }
    }
    return nullptr;
}

}  // namespace amphoe::centre
