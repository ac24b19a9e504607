#include "core/workflows/identity/OwnData.h"

#include <array>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::FormChoice;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

namespace {

struct ShownField {
    const char* key;
    const char* title;
};
/// Groups of W13.3 in their order; empty fields are left out.
constexpr std::array<ShownField, 15> kPerson{{{"citizen_id", "เลขประจำตัวประชาชน"},
                                              {"title", "คำนำหน้า"},
                                              {"first", "ชื่อตัว"},
                                              {"middle", "ชื่อรอง"},
                                              {"last", "ชื่อสกุล"},
                                              {"sex", "เพศ (1 ชาย 2 หญิง)"},
                                              {"nationality", "สัญชาติ"},
                                              {"birth_date", "วันเกิด (พ.ศ.)"},
                                              {"status", "สถานะบุคคล"},
                                              {"address", "ที่อยู่"},
                                              {"house_code", "เลขรหัสประจำบ้าน"},
                                              {"relation", "สถานภาพในบ้าน"},
                                              {"father_name", "บิดา"},
                                              {"mother_name", "มารดา"},
                                              {"moved_in_date", "เข้ามาอยู่เมื่อ"}}};
constexpr std::array<ShownField, 7> kDigitalCard{{{"name", "ด้านหน้า: ชื่อ-สกุล"},
                                                  {"citizen_id", "ด้านหน้า: เลขประจำตัว"},
                                                  {"birth_date", "ด้านหน้า: วันเกิด"},
                                                  {"address", "ด้านหน้า: ที่อยู่"},
                                                  {"issue_date", "ด้านหน้า: วันออกบัตร"},
                                                  {"expiry_date", "ด้านหน้า: วันหมดอายุ"},
                                                  {"laser_masked", "ด้านหลัง: รหัสหลังบัตร"}}};

template <std::size_t N>
std::vector<domain::Fields> rows_of(const domain::RegisterRecord& record, const std::array<ShownField, N>& fields) {
    std::vector<domain::Fields> rows;
    for (const auto& field : fields) {
        if (const auto text = record.text(field.key); !text.empty()) {
            rows.push_back({{field.title, text}});
        }
    }
    return rows;
}

}  // namespace

OwnData::OwnData(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::OwnData, ports, journal, proof) {}

Result<Done> OwnData::look_up(std::stop_token stop) {
    auto person = ask(RegisterKind::Person, card().citizen_id.digits(), std::move(stop));
    if (!person) {
        return waits_for_centre(person.error().code) ? Failure{FailureCode::OfflineNotAllowed, "own_data"}
                                                     : person.error();
    }
    person_ = *std::move(person);
    const auto status = person_.text("status");
    if (status == "DECEASED" || status == "STRUCK") {
        return Failure{FailureCode::PersonNotServable, status};
    }
    return Done{};
}

std::optional<FormPage> OwnData::next_page() const {
    if (!entered("view")) {
        return view_page();
    }
    const auto purpose = answer("purpose");
    if (purpose == "correction" && !entered("correction")) {
        return correction_page();
    }
    if (purpose == "digital_card") {
        if (!entered("digital_card")) {
            return code_page();
        }
        if (!entered("digital_card_seen")) {
            return card_page();
        }
    }
    return std::nullopt;
}

FormPage OwnData::view_page() const {
    FormField purpose{"purpose", "ประสงค์จะ", "What is wanted", FormFieldType::Choice};
    purpose.choices = {{"view", "ดูข้อมูลของตนเอง", "See the own record"},
                       {"correction", "ขอแก้ไขรายการ", "Ask for a correction"},
                       {"digital_card", "แสดงบัตรประจำตัวแบบดิจิทัล", "Show the digital card"}};
    purpose.value = "view";
    return {"view", "ข้อมูลของท่านในทะเบียน", "The own record", {purpose}, rows_of(person_, kPerson)};
}

FormPage OwnData::correction_page() const {
    FormField field{"correction_field", "รายการที่ขอแก้ไข", "What is wrong", FormFieldType::Choice};
    for (const auto& shown : kPerson) {
        field.choices.push_back({shown.key, shown.title, shown.key});
    }
    FormField text{"correction_text", "ข้อมูลที่ถูกต้องและหลักฐาน", "What is right, and the evidence", FormFieldType::Note};
    text.max_length = 500;
    return {"correction", "ขอแก้ไขรายการ", "Ask for a correction", {field, text}, rows_of(person_, kPerson)};
}

FormPage OwnData::code_page() const {
    FormField code{"code", "รหัสจากบัตรดิจิทัล", "Code of the digital card", FormFieldType::Code};
    code.max_length = 200;
    code.hint_th = "สแกนคิวอาร์จากโทรศัพท์ของผู้รับบริการ ภาพหน้าจอใช้ไม่ได้";
    code.hint_en = "Scan the code on the citizen's phone; a screenshot does not do";
    return {"digital_card", "บัตรประจำตัวแบบดิจิทัล", "Digital card", {code}};
}

FormPage OwnData::card_page() const {
    FormField seen{"same_person", "ภาพและข้อมูลตรงกับผู้รับบริการ", "Picture and data are the citizen's",
                   FormFieldType::YesNo};
    return {"digital_card_seen",
            "บัตรด้านหน้าและด้านหลัง",
            "Front and back of the card",
            {seen},
            rows_of(digital_card_, kDigitalCard)};
}

Result<Done> OwnData::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "digital_card") {
        auto shown = ask(RegisterKind::DigitalCardCode, answers.at("code"), std::move(stop));
        if (!shown) {
            return shown.error();
        }
        if (shown->text("citizen_id") != card().citizen_id.digits()) {
            return Failure{FailureCode::CodeRefused, "other_person"};
        }
        digital_card_ = *std::move(shown);
    }
    if (step == "digital_card_seen" && answers.at("same_person") != "yes") {
        return invalid_field("same_person", "the digital card is not this person's");
    }
    return Done{};
}

}  // namespace amphoe::workflows
