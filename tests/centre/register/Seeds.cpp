#include "tests/centre/register/Seeds.h"

#include "core/domain/PartialDate.h"

namespace amphoe::centre {
namespace {

void drop_empty(domain::Fields& fields) {
    std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
}

}  // namespace

std::string PersonSeed::full_name() const {
    return title + " " + first + (middle.empty() ? "" : " " + middle) + " " + last;
}

domain::Fields fields_of(const PersonSeed& person) {
    const auto birth = domain::PartialDate::from_iso(person.birth_date);
    domain::Fields fields{{"citizen_id", person.citizen_id},
                          {"title", person.title},
                          {"first", person.first},
                          {"middle", person.middle},
                          {"last", person.last},
                          {"name_th", person.full_name()},
                          {"name_en", person.name_en},
                          {"sex", person.male ? "1" : "2"},
                          {"nationality", person.nationality},
                          {"birth_date", birth ? birth->buddhist() : ""},
                          {"status", person.status},
                          {"house_code", person.house_code},
                          {"relation", person.head ? "HEAD" : "OCCUPANT"},
                          {"father_id", person.father_id},
                          {"mother_id", person.mother_id},
                          {"guardian_id", person.guardian_id},
                          {"spouse_id", person.spouse_id},
                          {"father_name", person.father_name},
                          {"father_nationality", person.father_name.empty() ? "" : person.nationality},
                          {"mother_name", person.mother_name},
                          {"mother_nationality", person.mother_name.empty() ? "" : person.nationality},
                          {"moved_in_date", person.moved_in_date},
                          {"moved_from", person.moved_from}};
    drop_empty(fields);
    return fields;
}

domain::Fields fields_of(const HouseSeed& house) {
    domain::Fields fields{{"house_code", house.house_code},
                          {"house_no", house.house_no},
                          {"moo", house.moo},
                          {"trok", house.trok},
                          {"soi", house.soi},
                          {"road", house.road},
                          {"tambon", house.tambon},
                          {"amphoe", house.amphoe},
                          {"province", house.province},
                          {"ccaatt", house.ccaatt},
                          {"office", house.office},
                          {"kind", house.kind},
                          {"state", "USED"},
                          {"number_date", house.number_date},
                          {"head_id", house.head_id},
                          {"central_house", house.central ? "yes" : "no"},
                          {"under_construction", house.under_construction ? "yes" : "no"},
                          {"block", house.block},
                          {"owner_id", house.owner_id}};
    drop_empty(fields);
    return fields;
}

std::string with_check_digit(const std::string& twelve_digits) {
    int sum = 0;
    for (int at = 0; at < 12; ++at) {
        sum += (twelve_digits[static_cast<std::size_t>(at)] - '0') * (13 - at);
    }
    return twelve_digits + std::to_string((11 - sum % 11) % 10);
}

}  // namespace amphoe::centre
