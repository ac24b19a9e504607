#include "core/workflows/identity/OwnDataRows.h"

#include "core/workflows/FormService.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

using domain::Fields;
using domain::RegisterRecord;

std::vector<Fields> person_rows(const RegisterRecord& person) {
    return {{{"กลุ่ม", "บุคคล"},
             {"ชื่อ", person_name(person.fields)},
             {"เลขประจำตัว", citizen_text(person.text("citizen_id"))},
             {"เพศ", sex_th(person.text("sex"))},
             {"สัญชาติ", person.text("nationality")},
             {"เกิด", thai_date(person.text("birth_date"))}},
            {{"กลุ่ม", "ที่อยู่"},
             {"ที่อยู่", address_of(person.fields)},
             {"เลขรหัสประจำบ้าน", house_text(person.text("house_code"))},
             {"สถานภาพในบ้าน", person.text("relation")},
             {"เข้ามาอยู่เมื่อ", thai_date(person.text("moved_in_date"))}},
            {{"กลุ่ม", "ครอบครัว"}, {"บิดา", person.text("father_name")}, {"มารดา", person.text("mother_name")}}};
}

std::vector<Fields> card_rows(const RegisterRecord& cards) {
    std::vector<Fields> rows;
    for (const auto& card : cards.items) {
        rows.push_back({{"กลุ่ม", "บัตร"},
                        {"ออกเมื่อ", thai_date(answer_at(card, "issue_date"))},
                        {"หมดอายุ", thai_date(answer_at(card, "expiry_date"))},
                        {"เหตุ", answer_at(card, "reason")},
                        {"สำนักทะเบียน", answer_at(card, "office")}});
    }
    return rows;
}

Fields thaid_row(const RegisterRecord& thaid) {
    return {{"กลุ่ม", "การลงทะเบียน"},
            {"บริการ", "ThaID"},
            {"สถานะ", thaid.text("state")},
            {"ตั้งแต่", thai_date(thaid.text("since"))},
            {"โทรศัพท์", thaid.text("phone_masked")}};
}

Fields tangrat_row(const RegisterRecord& tangrat) {
    return {{"กลุ่ม", "การลงทะเบียน"},
            {"บริการ", "ทางรัฐ"},
            {"สถานะ", "ระดับ " + tangrat.text("level")},
            {"ตั้งแต่", thai_date(tangrat.text("since"))}};
}

std::string masked_laser(const std::string& laser) {
    std::string masked = laser;
    std::size_t shown = 0;
    for (auto at = masked.size(); at-- > 0;) {
        const bool sign = masked[at] != '-';
        if (sign && shown++ >= 3) {
            masked[at] = 'x';
        }
    }
    return masked;
}

std::vector<Fields> digital_card_rows(const RegisterRecord& card) {
    return {{{"ด้าน", "หน้า"},
             {"ชื่อ", person_name(card.fields)},
             {"เลขประจำตัว", citizen_text(card.text("citizen_id"))},
             {"เกิด", thai_date(card.text("birth_date"))},
             {"ที่อยู่", address_of(card.fields)},
             {"วันออกบัตร", thai_date(card.text("issue_date"))},
             {"วันบัตรหมดอายุ", thai_date(card.text("expiry_date"))}},
            {{"ด้าน", "หลัง"},
             {"เลขหลังบัตร", masked_laser(card.text("laser_masked"))},
             {"ชิป", "บัตรดิจิทัลไม่มีชิป ตรวจด้วยรหัสใช้ครั้งเดียว"}}};
}

}  // namespace amphoe::workflows
