#include "core/workflows/identity/OwnData.h"

#include <array>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/identity/DigitalCardView.h"

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
/// What a citizen may say is wrong.
constexpr std::array<ShownField, 15> kCorrectable{{{"citizen_id", "เลขประจำตัวประชาชน"},
                                                   {"title", "คำนำหน้า"},
                                                   {"first", "ชื่อตัว"},
                                                   {"middle", "ชื่อรอง"},
                                                   {"last", "ชื่อสกุล"},
                                                   {"sex", "เพศ"},
                                                   {"nationality", "สัญชาติ"},
                                                   {"birth_date", "วันเกิด"},
                                                   {"status", "สถานะบุคคล"},
                                                   {"address", "ที่อยู่"},
                                                   {"house_code", "เลขรหัสประจำบ้าน"},
                                                   {"relation", "สถานภาพในบ้าน"},
                                                   {"father_name", "บิดา"},
                                                   {"mother_name", "มารดา"},
                                                   {"moved_in_date", "เข้ามาอยู่เมื่อ"}}};

}  // namespace

OwnData::OwnData(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::OwnData, ports, journal, proof) {}

Result<Done> OwnData::look_up(std::stop_token stop) {
    auto person = ask(RegisterKind::Person, citizen_digits(), stop);
    if (!person) {
        return waits_for_centre(person.error().code) ? Failure{FailureCode::OfflineNotAllowed, "own_data"}
                                                     : person.error();
    }
    person_ = *std::move(person);
    const auto status = person_.text("status");
    if (status == "DECEASED" || status == "STRUCK") {
        return Failure{FailureCode::PersonNotServable, status};
    }
    look_up_groups(stop);
    return Done{};
}

std::optional<domain::RegisterRecord> OwnData::group(RegisterKind kind, const std::string& key,
                                                     const std::stop_token& stop) {
    auto found = key.empty() ? Result<domain::RegisterRecord>(Failure{FailureCode::RegisterRecordUnknown, ""})
                             : ports_.civil_register.look_up({kind, key, record().id, "own_data"}, stop);
    if (found) {
        return *std::move(found);
    }
    // That there is no such record is an answer; anything else is none, and one group less is no reason to stop.
    return found.error().code == FailureCode::RegisterRecordUnknown ? std::optional(domain::RegisterRecord{})
                                                                    : std::nullopt;
}

void OwnData::look_up_groups(const std::stop_token& stop) {
    const auto& own = person_.text("citizen_id");
    OwnRecords records;
    records.house = group(RegisterKind::House, person_.text("house_code"), stop);
    records.marriage = group(RegisterKind::Marriage, own, stop);
    records.cards = group(RegisterKind::CardHistory, own, stop);
    records.thaid = group(RegisterKind::Thaid, own, stop);
    records.tangrat = group(RegisterKind::Tangrat, own, stop);
    records.uses = group(RegisterKind::DataUse, own, stop);
    records.releases = group(RegisterKind::ReleaseLog, own, stop);
    records.person = person_;
    groups_ = own_data_groups(records, ports_.rules.offices);
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
    FormField print{"print_view", "พิมพ์ไว้ดู (ไม่รับรอง)", "A print to look at (not certified)", FormFieldType::YesNo};
    print.value = "no";
    return {"view", "ข้อมูลของท่านในทะเบียน", "The own record", {purpose, print}, own_data_rows(groups_)};
}

FormPage OwnData::correction_page() const {
    FormField field{"correction_field", "รายการที่ขอแก้ไข", "What is wrong", FormFieldType::Choice};
    for (const auto& shown : kCorrectable) {
        field.choices.push_back({shown.key, shown.title, shown.key});
    }
    FormField text{"correction_text", "ข้อมูลที่ถูกต้องและหลักฐาน", "What is right, and the evidence", FormFieldType::Note};
    text.max_length = 500;
    return {"correction", "ขอแก้ไขรายการ", "Ask for a correction", {field, text}, own_data_rows(groups_)};
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
            digital_card_rows(digital_card_, proof_.state().card)};
}

Result<Done> OwnData::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "digital_card") {
        auto shown = ask(RegisterKind::DigitalCardCode, answers.at("code"), std::move(stop));
        if (!shown) {
            return shown.error();
        }
        if (shown->text("citizen_id") != citizen_digits()) {
            return Failure{FailureCode::CardNumberMismatch, "other_person"};
        }
        digital_card_ = *std::move(shown);
    }
    if (step == "digital_card_seen" && answers.at("same_person") != "yes") {
        return invalid_field("same_person", "the digital card is not this person's");
    }
    return Done{};
}

Result<std::vector<domain::RenderedDocument>> OwnData::issue_papers() {
    if (answer("print_view") != "yes") {
        return std::vector<domain::RenderedDocument>{};
    }
    if (papers_.empty()) {
        auto paper = case_.issue(own_data_paper(groups_, person_, record().number));
        if (!paper) {
            return paper.error();
        }
        papers_.push_back(*std::move(paper));
    }
    return papers_;
}

}  // namespace amphoe::workflows
