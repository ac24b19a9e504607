#include "core/workflows/identity/OwnData.h"

#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/identity/OwnDataRows.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

OwnData::OwnData(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::OwnData) {
    add_page([this] { return purpose_page(); },
             [this](const Fields& answers, auto stop) { return take_purpose(answers, stop); });
    add_page([this] { return code_page(); },
             [this](const Fields& answers, auto stop) { return take_code(answers, stop); });
    add_page([this] { return view_page(); }, [this](const Fields& answers, auto) { return take_view(answers); });
    add_page([this] { return correction_page(); },
             [this](const Fields& answers, auto) {
                 given_["correction_field"] = answer_at(answers, "correction_field");
                 given_["correction_text"] = answer_at(answers, "correction_text");
                 return Result<Done>(Done{});
             });
}

std::optional<FormPage> OwnData::purpose_page() const {
    if (!opens_with_card() || is("digital_card")) {
        return std::nullopt;
    }
    return FormPage{"purpose",
                    "ตรวจสอบข้อมูลของตนเอง",
                    "Own data",
                    {choice_field("purpose", "เรื่อง", "Purpose",
                                  {{"view", "ดูข้อมูล", "Look at the data"},
                                   {"correction", "ขอแก้ไขข้อมูล", "Ask for a correction"},
                                   {"digital_card", "แสดงบัตรดิจิทัล", "Show the digital card"}},
                                  "view")}};
}

Result<Done> OwnData::take_purpose(const Fields& answers, std::stop_token stop) {
    given_ = answers;
    return is("digital_card") ? Result<Done>(Done{}) : gather(stop);
}

Result<Done> OwnData::gather(std::stop_token stop) {
    auto person = look_up(RegisterKind::Person, requester_id(), stop);
    if (!person) {
        return person.error();
    }
    rows_ = person_rows(*person);
    // A register that has nothing of a person is no obstacle to seeing the rest.
    if (const auto cards = look_up(RegisterKind::CardHistory, requester_id(), stop)) {
        const auto more = card_rows(*cards);
        rows_.insert(rows_.end(), more.begin(), more.end());
    }
    if (const auto thaid = look_up(RegisterKind::Thaid, requester_id(), stop)) {
        rows_.push_back(thaid_row(*thaid));
    }
    if (const auto tangrat = look_up(RegisterKind::Tangrat, requester_id(), stop)) {
        rows_.push_back(tangrat_row(*tangrat));
    }
    return Done{};
}

std::optional<FormPage> OwnData::code_page() const {
    if (opens_with_card() && !is("digital_card")) {
        return std::nullopt;
    }
    return FormPage{"code",
                    "รหัสบัตรดิจิทัล",
                    "Code of the digital card",
                    {hinted(typed_field("code", "สแกนรหัสใช้ครั้งเดียว", "Scan the one-time code", FormFieldType::Code),
                            "ตรวจด้วยรหัส ไม่ดูจากภาพหน้าจอ", "The code proves it, a screenshot does not")}};
}

Result<Done> OwnData::take_code(const Fields& answers, std::stop_token stop) {
    const auto code = answer_at(answers, "code");
    const auto shown = look_up(RegisterKind::DigitalCardCode, code, stop);
    if (!shown) {
        return shown.error().code == FailureCode::RegisterRecordUnknown
                   ? Failure{FailureCode::CodeRefused, "other_system"}
                   : shown.error();
    }
    const auto id = domain::CitizenId::parse(shown->text("citizen_id"));
    if (!id) {
        return Failure{FailureCode::CentreAnswerInvalid, "citizen_id"};
    }
    if (const auto expires = support::from_iso8601(shown->text("expires_at")); expires && *expires <= journal_.now()) {
        return Failure{FailureCode::CodeRefused, "expired"};
    }
    if (const auto& card = proof_.state().card; card && card->citizen_id != *id) {
        return Failure{FailureCode::CodeRefused, "another person's card is in the reader"};
    }
    if (auto opened = work_for(*id, person_name(shown->fields)); !opened) {
        return opened;
    }
    given_["purpose"] = "digital_card";
    given_["code"] = code;
    rows_ = digital_card_rows(*shown);
    return keep_apart({id->digits()}, {}, stop);
}

std::optional<FormPage> OwnData::view_page() const {
    FormPage page{"view", "ข้อมูล", "The data", {}};
    page.shown = rows_;
    if (answer_at(given_, "purpose") == "digital_card") {
        page.fields = {typed_field("same_person", "ใบหน้าตรงกับบัตรดิจิทัล", "The face is the card's", FormFieldType::YesNo)};
    } else {
        page.fields = {typed_field("seen", "ผู้รับบริการดูข้อมูลแล้ว", "The citizen has looked", FormFieldType::YesNo, "yes")};
    }
    return page;
}

Result<Done> OwnData::take_view(const Fields& answers) {
    if (answers.contains("same_person") && answer_at(answers, "same_person") != "yes") {
        return Failure{FailureCode::FaceNotMatching, "digital card"};
    }
    return Done{};
}

std::optional<FormPage> OwnData::correction_page() const {
    if (!is("correction")) {
        return std::nullopt;
    }
    return FormPage{"correction",
                    "ขอแก้ไขข้อมูล",
                    "Correction",
                    {choice_field("correction_field", "รายการที่แก้ไข", "What is wrong",
                                  {{"name", "ชื่อ", "Name"},
                                   {"birth_date", "วันเกิด", "Birth"},
                                   {"address", "ที่อยู่", "Address"},
                                   {"parents", "บิดามารดา", "Parents"},
                                   {"card", "บัตร", "Card"},
                                   {"enrolment", "การลงทะเบียน", "Enrolment"}}),
                     note_field("correction_text", "ข้อมูลที่ถูกต้อง", "What is right", 500)}};
}

Fields OwnData::act() const {
    Fields act{{"purpose", answer_at(given_, "purpose")}};
    for (const auto* key : {"correction_field", "correction_text", "code"}) {
        if (const auto value = answer_at(given_, key); !value.empty()) {
            act[key] = value;
        }
    }
    return act;
}

}  // namespace amphoe::workflows
