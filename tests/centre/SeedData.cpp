#include "tests/centre/SeedData.h"

#include <array>
#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

// Texts of the codes: domain.md W3.4.
constexpr std::array kPersons{
    SeedPerson{"1999900000013", "นาย สมชาย ใจดี", "0", "สถานะปกติ", false},
    SeedPerson{"1999900000021", "นาง วิไล ศรีสุข", "0", "สถานะปกติ", false},
    SeedPerson{"1999900000030", "นางสาว กัญญา ทองแท้", "0", "สถานะปกติ", true},
    SeedPerson{"1999900000048", "นาย ประเสริฐ น้ำใส", "4", "สถานะไม่ปกติ => ข้อมูลไม่ตรง", false},
    SeedPerson{"1999900000056", "นาย อนันต์ แสงทอง", "0", "สถานะปกติ", false, RegisterFace::Disagrees},
    SeedPerson{"1999900000064", "นางสาว มาลี ใจงาม", "0", "สถานะปกติ", false, RegisterFace::Unclear},
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

std::string first_register_content(std::string_view citizen_id) {
    const auto* person = find_seed_person(citizen_id);
    return person == nullptr ? "{}" : nlohmann::json{{"name_th", person->name_th}}.dump();
}

}  // namespace amphoe::centre
