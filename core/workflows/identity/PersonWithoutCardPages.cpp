// The pages that find out who somebody without a card is.
#include <array>

#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/VisitDrafts.h"
#include "core/workflows/identity/DigitalCardView.h"
#include "core/workflows/identity/PersonWithoutCard.h"

namespace amphoe::workflows {

using domain::FormFieldType;
using domain::FormPage;

namespace {

struct Question {
    const char* key;  ///< of the register's record
    const char* th;
    const char* en;
};
/// What strangers rarely know; the first ones the record has are asked.
constexpr std::array<Question, 5> kQuestions{{{"mother_name", "มารดาชื่ออะไร", "What is the name of the mother?"},
                                              {"father_name", "บิดาชื่ออะไร", "What is the name of the father?"},
                                              {"moved_in_date", "เข้ามาอยู่บ้านปัจจุบันเมื่อใด", "When did you move in?"},
                                              {"birth_date", "เกิดเมื่อใด", "When were you born?"},
                                              {"house_no", "บ้านเลขที่เท่าใด", "What is the number of the house?"}}};

}  // namespace

std::optional<FormPage> PersonWithoutCard::first_page() const {
    if (by_digital_id()) {
        return !done("digital_id")        ? std::optional(code_page())
               : !done("digital_id_seen") ? std::optional(seen_page())
                                          : std::nullopt;
    }
    if (!done("person")) {
        return person_page();
    }
    if (has_dead_card() && !done("card_back")) {
        return card_back_page();
    }
    if (!done(std::string(kRegisterQuestions))) {
        return questions_page();
    }
    return when_ == Vouched::First && !done("referee") ? std::optional(referee_page()) : std::nullopt;
}

std::optional<FormPage> PersonWithoutCard::last_page() const {
    if (by_digital_id()) {
        return std::nullopt;
    }
    return done("referee") ? std::nullopt : std::optional(referee_page());
}

FormPage PersonWithoutCard::person_page() const {
    FormPage page{"person", "ผู้รับบริการที่ไม่มีบัตร", "Citizen without a card", {}};
    page.fields = {typed_field("citizen_id", "เลขประจำตัวประชาชน", "Citizen number", FormFieldType::CitizenId)};
    page.shown = {{{"เหตุ", std::string(domain::card_absence_title_th(*proof_.state().card_absence))}}};
    return page;
}

FormPage PersonWithoutCard::code_page() const {
    auto code = typed_field("digital_id_code", "รหัสจาก ThaID หรือบัตรดิจิทัล", "Code of ThaID or the digital card",
                            FormFieldType::Code);
    code.max_length = 200;
    return {"digital_id",
            "ผู้รับบริการแสดงบัตรดิจิทัล",
            "A digital ID is shown",
            {hinted(std::move(code), "สแกนคิวอาร์จากโทรศัพท์ของผู้รับบริการ ภาพหน้าจอใช้ไม่ได้",
                    "Scan the code on the citizen's phone; a screenshot does not do")}};
}

FormPage PersonWithoutCard::seen_page() const {
    return {"digital_id_seen",
            "เทียบผู้รับบริการกับบัตรดิจิทัล",
            "The citizen and the digital card",
            {typed_field("same_person", "ภาพและข้อมูลตรงกับผู้รับบริการ", "Picture and data are the citizen's",
                         FormFieldType::YesNo)},
            digital_card_rows(digital_card_, std::nullopt)};
}

FormPage PersonWithoutCard::card_back_page() const {
    auto laser =
        typed_field("laser_code", "รหัสหลังบัตร (AA0-0000000-00)", "Code on the back of the card", FormFieldType::Code);
    laser.required = false;
    laser.max_length = 20;
    FormPage page{"card_back",
                  "บัตรที่อ่านชิปไม่ได้",
                  "Card whose chip cannot be read",
                  {hinted(std::move(laser), "ใช้ถามสถานะบัตรจากส่วนกลางแล้วลบทิ้ง ไม่เก็บไว้ เว้นว่างถ้าอ่านไม่ได้",
                          "Asked of the centre and forgotten, never kept. Empty when it cannot be read"),
                   typed_field("card_agrees", "ชื่อและวันเกิดบนบัตรตรงกับที่แสดง", "Name and birth date on the card are these",
                               FormFieldType::YesNo, "no")}};
    page.shown = {{{"ชื่อ", person_name(person_.fields)}}, {{"วันเกิด", thai_date(person_.text("birth_date"))}}};
    return page;
}

FormPage PersonWithoutCard::questions_page() const {
    const auto asked = static_cast<std::size_t>(ports_.rules.register_questions);
    FormPage page{std::string(kRegisterQuestions), "สอบถามจากทะเบียน", "Questions from the register", {}};
    page.shown.push_back({{"ชื่อ", person_name(person_.fields)}});
    for (const bool repeated : {false, true}) {
        for (const auto& question : kQuestions) {
            const auto right = person_.text(question.key);
            const auto key = std::string("answer_") + question.key;
            if (right.empty() || page.fields.size() == asked || asked_before_.contains(key) != repeated) {
                continue;
            }
            page.fields.push_back(hinted(typed_field(key, question.th, question.en, FormFieldType::YesNo, "no"),
                                         "เลือก “ใช่” เมื่อตอบตรงกับทะเบียน: " + right,
                                         "Yes when answered as registered: " + right));
        }
    }
    return page;
}

FormPage PersonWithoutCard::referee_page() {
    return {"referee",
            "ผู้รับรองตัวบุคคล",
            "Referee who vouches for the person",
            {typed_field("referee_id", "เลขประจำตัวผู้รับรอง", "Citizen number of the referee", FormFieldType::CitizenId),
             choice_field("referee_is", "ผู้รับรองเป็น", "The referee is",
                          {{"CREDIBLE", "ผู้น่าเชื่อถือ", "A credible person"}, {"HEAD", "เจ้าบ้าน", "Head of the house"}},
                          "CREDIBLE")}};
}

}  // namespace amphoe::workflows
