#include "tests/centre/register/DemonstrationRegister.h"

#include <array>

#include "tests/centre/register/DemonstrationPapers.h"

namespace amphoe::centre {
namespace {

struct Place {
    const char* code;
    const char* house_no;
    const char* moo;
    const char* trok;
    const char* soi;
    const char* road;
    const char* tambon;
    const char* amphoe;
    const char* province;
    const char* ccaatt;
};

// The addresses are those of the cards; the area codes are invented (99 names no province).
constexpr std::array kPlaces{
    Place{"99019000001", "99/9", "4", "", "", "", "ริมใต้", "แม่ริม", "เชียงใหม่", "991101"},
    Place{"99019000002", "15", "4", "", "", "", "ริมใต้", "แม่ริม", "เชียงใหม่", "991101"},
    Place{"99019000003", "16/2", "4", "", "", "", "ริมใต้", "แม่ริม", "เชียงใหม่", "991101"},
    Place{"99019000004", "120", "1", "", "", "", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง", "990101"},
    Place{"99019000005", "24/8", "", "", "สามเสน 13", "สามเสน", "วชิรพยาบาล", "ดุสิต", "กรุงเทพมหานคร", "991201"},
    Place{"99019000006", "12", "1", "", "", "", "ทะเลชุบศร", "เมืองลพบุรี", "ลพบุรี", "991301"},
    Place{"99019000007", "7/1", "9", "", "", "", "เมืองปัก", "ปักธงชัย", "นครราชสีมา", "991401"},
    Place{"99019000008", "101/25", "", "ข้าวสาร", "รามบุตรี 2", "จักรพงษ์", "ตลาดยอด", "พระนคร", "กรุงเทพมหานคร", "991202"},
    Place{"99019000009", "55", "6", "", "", "", "ท่าแค", "เมืองลพบุรี", "ลพบุรี", "991302"},
    Place{"99019000010", "3", "2", "", "", "โรจนะ", "คลองสวนพลู", "พระนครศรีอยุธยา", "พระนครศรีอยุธยา", "991501"},
    Place{"99019000011", "4", "3", "", "", "", "โป่งแยง", "แม่ริม", "เชียงใหม่", "991102"},
    Place{"99019000012", "88", "10", "", "", "", "ตะขบ", "ปักธงชัย", "นครราชสีมา", "991402"},
    // The card of its head says 21.
    Place{"99019000013", "21/4", "5", "", "", "", "สะลวง", "แม่ริม", "เชียงใหม่", "991103"},
    Place{"99019000014", "2/14", "7", "", "", "", "ป่าตาล", "เมืองลพบุรี", "ลพบุรี", "991303"},
    Place{"99019000015", "31", "2", "", "", "", "ดอน", "ปักธงชัย", "นครราชสีมา", "991403"},
    Place{"99019000016", "0", "", "", "", "", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง", "990101"},
    Place{"99019000017", "121", "1", "", "", "", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง", "990101"},
    Place{"99019000018", "122", "1", "", "", "", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง", "990101"},
    // Nobody lives here; it belongs to the head of the first house, into which it may be merged.
    Place{"99019000019", "99/10", "4", "", "", "", "ริมใต้", "แม่ริม", "เชียงใหม่", "991101"},
    // Where the officers of the training desks live, and somebody who is none.
    Place{"99019000020", "123", "1", "", "", "", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง", "990101"},
};

struct Known {
    const char* twelve;  ///< of the citizen number
    const char* title;
    const char* first;
    const char* middle;
    const char* last;
    bool male;
    const char* birth;
    int house;  ///< 1...; 0: in none
    bool head;
    const char* status = "ALIVE";
    const char* nationality = "ไทย";
};

// The order is part of the simulated codes: add at the end only.
constexpr std::array kKnown{
    Known{"199990000001", "นาย", "ทดสอบ", "", "ระบบบัตร", true, "1987-01-14", 1, true},
    Known{"199990000002", "นาง", "วิไล", "", "ศรีสุข", false, "1989-06-02", 1, false},
    Known{"199990000003", "นางสาว", "กัญญา", "", "ทองแท้", false, "1995-03-21", 2, true},
    Known{"199990000004", "นาย", "ประเสริฐ", "", "น้ำใส", true, "1970-08-09", 3, true},
    Known{"199990000005", "นาย", "อนันต์", "", "แสงทอง", true, "1981-12-30", 3, false},
    Known{"199990000006", "นางสาว", "มาลี", "", "ใจงาม", false, "1999-02-11", 3, false},
    Known{"100000000001", "นาย", "ทดสอบ", "", "ระบบงาน", true, "1978-05-05", 4, true},
    Known{"399990000002", "นาง", "ตัวอย่าง", "", "สาธิตการ", false, "1947", 5, true},
    Known{"199990000101", "เด็กหญิง", "ตัวอย่าง", "", "เล็กทดสอบ", false, "2018-05-06", 6, false},
    Known{"399990000102", "นาย", "อาวุโส", "", "สมมุติ", true, "1942-03-12", 7, true},
    Known{"199990000103", "นางสาว", "พระนคร", "", "ตัวอย่างดี", false, "1992-07-21", 8, true},
    Known{"199990000104", "นาย", "ชื่อแรก", "ชื่อรอง", "นามทดสอบ", true, "1997-02-28", 9, true},
    Known{"199990000105", "หม่อมหลวง", "สมมติ", "", "ทดสอบ ณ อยุธยา", true, "1985-09-01", 10, true},
    Known{"599990000106", "นาย", "ไม่ทราบวัน", "", "ทดสอบ", true, "1962", 11, true},
    Known{"199990000107", "นาง", "หมดอายุ", "", "ตัวอย่าง", false, "1979-04-17", 12, true},
    Known{"399990000108", "นาย", "บัตรเก่า", "", "รุ่นสอง", true, "1956-06-15", 13, true},
    Known{"199990000109", "นางสาว", "ปีอธิกสุรทิน", "", "หลังบัตร", false, "2000-02-29", 14, true},
    Known{"199990000110", "นาย", "สองส่วน", "", "หลังบัตร", true, "1993-11-03", 15, true},
    // No cards of the demonstration, but families and cases need them.
    Known{"199990000201", "เด็กชาย", "ทดลอง", "", "ระบบบัตร", true, "2017-05-05", 1, false},
    Known{"199990000202", "นาง", "มารดา", "", "เล็กทดสอบ", false, "1990-10-10", 6, false},
    Known{"199990000203", "นาย", "บิดา", "", "เล็กทดสอบ", true, "1988-01-01", 6, true},
    Known{"199990000204", "นาย", "ล่วงลับ", "", "ตัวอย่าง", true, "1948-01-01", 0, false, "DECEASED"},
    Known{"199990000205", "นางสาว", "ทะเบียนกลาง", "", "ตัวอย่าง", false, "1985-05-05", 16, false},
    Known{"199990000206", "นาย", "ระหว่างย้าย", "", "หนึ่ง", true, "1990-01-02", 0, false, "MOVED"},
    Known{"199990000207", "นางสาว", "ระหว่างย้าย", "", "สอง", false, "1991-02-03", 0, false, "MOVED"},
    Known{"199990000208", "นาย", "เจ้าบ้าน", "", "ปลายทาง", true, "1969-09-09", 17, true},
    Known{"199990000209", "นาย", "จำหน่ายชื่อ", "", "ตัวอย่าง", true, "1975-07-07", 0, false, "STRUCK"},
    Known{"199990000210", "นางสาว", "คนไทย", "", "ร่วมบ้าน", false, "1990-04-04", 18, true},
    Known{"699990000211", "นาย", "คำแสน", "", "ตัวอย่าง", true, "1988-09-09", 18, false, "ALIVE", "ลาว"},
    Known{"199990000301", "นางสาว", "กมล", "", "เจ้าหน้าที่", false, "1990-01-01", 20, false},
    Known{"199990000302", "นาย", "ทดลอง", "", "เคาน์เตอร์", true, "1989-02-02", 20, false},
    Known{"199990000303", "นาย", "ทดสอบ", "", "ผู้ช่วย", true, "1985-03-03", 20, false},
    Known{"199990000304", "นาย", "วิทย์", "", "นายทะเบียน", true, "1975-04-04", 20, true},
    Known{"199990000305", "นาง", "สุดา", "", "หัวหน้างาน", false, "1978-05-05", 20, false},
    Known{"199990000306", "นาง", "ทดสอบ", "", "การเงิน", false, "1983-06-06", 20, false},
    Known{"199990000307", "นาย", "ทดสอบ", "", "ผู้ตรวจสอบ", true, "1980-07-07", 20, false},
    Known{"199990000308", "นาง", "ร่วมบ้าน", "", "เจ้าหน้าที่", false, "1965-08-08", 20, false},
};

PersonSeed person_of(const Known& known) {
    PersonSeed made;
    made.citizen_id = with_check_digit(known.twelve);
    made.title = known.title;
    made.first = known.first;
    made.middle = known.middle;
    made.last = known.last;
    made.male = known.male;
    made.birth_date = known.birth;
    made.status = known.status;
    made.nationality = known.nationality;
    made.head = known.head;
    made.house_code = known.house == 0 ? "" : kPlaces[static_cast<std::size_t>(known.house - 1)].code;
    made.father_name = "นาย บิดา " + std::string(known.last);
    made.mother_name = "นาง มารดา " + std::string(known.last);
    made.moved_in_date = known.house == 0 ? "" : "2015-03-01";
    made.moved_from = known.house == 0 ? "" : "แจ้งเกิดหรือย้ายเข้าตามทะเบียนเดิม";
    return made;
}

HouseSeed house_of(const Place& place) {
    HouseSeed made;
    made.house_code = place.code;
    made.house_no = place.house_no;
    made.moo = place.moo;
    made.trok = place.trok;
    made.soi = place.soi;
    made.road = place.road;
    made.tambon = place.tambon;
    made.amphoe = place.amphoe;
    made.province = place.province;
    made.ccaatt = place.ccaatt;
    made.office = "9901";
    made.number_date = "1998-04-01";
    made.central = made.house_no == "0";
    made.kind = made.central ? "ทะเบียนบ้านกลาง" : "บ้าน";
    return made;
}

void join(PersonSeed& child, const PersonSeed& father, const PersonSeed& mother) {
    child.father_id = father.citizen_id;
    child.father_name = father.full_name();
    child.mother_id = mother.citizen_id;
    child.mother_name = mother.full_name();
}

}  // namespace

int demonstration_index(const std::string& citizen_id) {
    for (std::size_t at = 0; at < kKnown.size(); ++at) {
        if (citizen_id == with_check_digit(kKnown[at].twelve)) {
            return static_cast<int>(at) + 1;
        }
    }
    return 0;
}

std::string demonstration_citizen(int index) {
    const bool known = index >= 1 && index <= static_cast<int>(kKnown.size());
    return known ? with_check_digit(kKnown[static_cast<std::size_t>(index - 1)].twelve) : std::string{};
}

RegisterSeeds demonstration_register(support::Timestamp now) {
    RegisterSeeds seeds;
    for (const auto& place : kPlaces) {
        seeds.houses.push_back(house_of(place));
    }
    for (const auto& known : kKnown) {
        seeds.persons.push_back(person_of(known));
        if (known.head) {
            seeds.houses[static_cast<std::size_t>(known.house - 1)].head_id = seeds.persons.back().citizen_id;
        }
    }
    auto& persons = seeds.persons;
    persons[0].spouse_id = persons[1].citizen_id;
    persons[1].spouse_id = persons[0].citizen_id;
    join(persons[18], persons[0], persons[1]);
    persons[19].spouse_id = persons[20].citizen_id;
    persons[20].spouse_id = persons[19].citizen_id;
    join(persons[8], persons[20], persons[19]);
    persons[8].guardian_id = persons[11].citizen_id;
    persons[0].name_en = "Mr. Thotsop Rabopbat";
    seeds.houses[18].owner_id = persons[0].citizen_id;
    seeds.houses[14].block = "อยู่ระหว่างตรวจสอบรายการทะเบียนบ้าน";
    add_demonstration_papers(seeds, now);
    return seeds;
}

}  // namespace amphoe::centre
