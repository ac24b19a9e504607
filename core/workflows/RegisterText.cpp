#include "core/workflows/RegisterText.h"

#include <optional>

#include "core/domain/CitizenId.h"
#include "core/domain/HouseCode.h"
#include "core/domain/TypedDate.h"

namespace amphoe::workflows {
namespace {

std::string at(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

/// Registers write births in BE and everything else in ISO: the year tells which.
std::optional<domain::PartialDate> date_in(const std::string& text) {
    const auto buddhist = domain::read_buddhist_date(text);
    return buddhist ? buddhist : domain::PartialDate::from_iso(text);
}

void join(std::string& line, const std::string& label, const std::string& part) {
    if (!part.empty()) {
        line += (line.empty() ? "" : " ") + label + part;
    }
}

}  // namespace

std::string thai_date(const std::string& text) {
    const auto date = date_in(text);
    return date ? date->thai_long() : text;
}

std::string sex_th(const std::string& code) {
    return code == "1" ? "ชาย" : code == "2" ? "หญิง" : "";
}

std::string citizen_text(const std::string& digits) {
    const auto id = domain::CitizenId::parse(digits);
    return id ? id->formatted() : digits;
}

std::string house_text(const std::string& digits) {
    const auto code = domain::HouseCode::parse(digits);
    return code ? code->formatted() : digits;
}

std::string person_name(const domain::Fields& person) {
    if (const auto name = at(person, "name"); !name.empty()) {
        return name;
    }
    auto name = at(person, "title") + at(person, "first");
    join(name, "", at(person, "middle"));
    join(name, "", at(person, "last"));
    return name;
}

std::string address_of(const domain::Fields& place) {
    auto line = at(place, "address");
    if (!line.empty()) {
        return line;
    }
    const bool bangkok = at(place, "province").find("กรุงเทพ") != std::string::npos;
    join(line, "", at(place, "house_no"));
    join(line, "หมู่ที่ ", at(place, "moo"));
    join(line, "ตรอก", at(place, "trok"));
    join(line, "ซอย", at(place, "soi"));
    join(line, "ถนน", at(place, "road"));
    join(line, bangkok ? "แขวง" : "ตำบล", at(place, "tambon"));
    const auto amphoe = at(place, "amphoe");
    // Every province has an อำเภอเมือง: it is told with the name of the province (E7).
    join(line, bangkok ? "เขต" : "อำเภอ", amphoe == "เมือง" ? amphoe + at(place, "province") : amphoe);
    join(line, bangkok ? "" : "จังหวัด", at(place, "province"));
    return line;
}

std::optional<domain::PartialDate::Age> age_on(const std::string& birth_date, const std::string& iso_day) {
    const auto birth = date_in(birth_date);
    const auto day = domain::PartialDate::from_iso(iso_day);
    return birth && day ? std::optional(birth->age_at(*day)) : std::nullopt;
}

}  // namespace amphoe::workflows
