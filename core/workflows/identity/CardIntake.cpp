#include "core/workflows/identity/CardIntake.h"

#include <algorithm>

#include "core/domain/Fees.h"
#include "core/domain/LegalDays.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

namespace {

Result<Done> alive(const domain::RegisterRecord& person) {
    const auto status = person.text("status");
    return status == "DECEASED" || status == "STRUCK" ? Result<Done>(Failure{FailureCode::PersonNotServable, status})
                                                      : Done{};
}

bool replaces(const std::string& reason) {
    return reason == "LOST" || reason == "DAMAGED" || reason == "NAME" || reason == "ADDRESS";
}

}  // namespace

CardIntake::CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::CardIntake) {
    add_page([this] { return person_page(); },
             [this](const Fields& answers, auto stop) { return take_person(answers, stop); });
    add_page([this] { return reason_page(); }, [this](const Fields& answers, auto) { return take_reason(answers); });
    add_page([this] { return referee_page(); },
             [this](const Fields& answers, auto stop) { return take_referee(answers, stop); });
    add_page([this] { return photo_page(); }, [this](const Fields& answers, auto) { return take_photo(answers); });
}

bool CardIntake::has_card() const {
    return proof_.state().card.has_value();
}

std::optional<FormPage> CardIntake::person_page() const {
    if (has_card()) {
        return std::nullopt;
    }
    return FormPage{"person",
                    "ผู้ขอมีบัตร (ไม่มีบัตรมาแสดง)",
                    "The person, who shows no card",
                    {typed_field("citizen_id", "เลขประจำตัวประชาชน", "Citizen number", FormFieldType::CitizenId)}};
}

Result<Done> CardIntake::take_person(const Fields& answers, std::stop_token stop) {
    const auto id = domain::CitizenId::parse(answer_at(answers, "citizen_id"));
    auto found = look_up(RegisterKind::Person, id->digits(), stop);
    if (!found) {
        return found.error();
    }
    if (auto living = alive(*found); !living) {
        return living;
    }
    person_ = std::move(*found);
    if (auto opened = work_for(*id, person_name(person_->fields)); !opened) {
        return opened;
    }
    return keep_apart({id->digits()}, {person_->text("house_code")}, stop);
}

std::optional<FormPage> CardIntake::reason_page() const {
    return FormPage{
        "reason",
        "เหตุที่ขอมีบัตร",
        "Reason",
        {choice_field("reason", "เหตุ", "Reason",
                      {{"FIRST", "ขอมีบัตรครั้งแรก", "First card"},
                       {"EXPIRED", "บัตรหมดอายุ", "Expired"},
                       {"LOST", "บัตรหายหรือถูกทำลาย", "Lost or destroyed"},
                       {"DAMAGED", "บัตรชำรุด", "Damaged"},
                       {"NAME", "เปลี่ยนชื่อ", "Change of name"},
                       {"ADDRESS", "ย้ายที่อยู่", "Change of address"},
                       {"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร", "Exempt person"}},
                      has_card() ? "" : "LOST"),
         hinted(typed_field("since", "นับแต่วันที่", "Since", FormFieldType::Date, today()),
                "วันที่บัตรหาย ชำรุด หมดอายุ เปลี่ยนชื่อ หรืออายุครบ", "When it was lost, expired, or the age was reached")}};
}

std::optional<domain::PartialDate::Age> CardIntake::age() const {
    const auto birth = person_      ? domain::read_buddhist_date(person_->text("birth_date"))
                       : has_card() ? proof_.state().card->birth_date
                                    : std::nullopt;
    return birth ? std::optional(birth->age_at(today_in_bangkok(journal_.now()))) : std::nullopt;
}

Result<Done> CardIntake::age_fits(const std::string& reason) const {
    const auto years = age();
    if (!years) {
        return Done{};
    }
    if (years->oldest < ports_.rules.card_first_age) {
        return Failure{FailureCode::ServiceNotAvailable,
                       "below the age of " + std::to_string(ports_.rules.card_first_age)};
    }
    // Nobody above the last age has to carry one; whoever wants one asks as an exempt person.
    if (years->youngest > ports_.rules.card_last_age && reason != "EXEMPT" && !replaces(reason)) {
        return invalid_field("reason", "above the last age the person is exempt");
    }
    return Done{};
}

Result<Done> CardIntake::take_reason(const Fields& answers) {
    const auto reason = answer_at(answers, "reason");
    const auto since = answer_at(answers, "since");
    if (since > today()) {
        return invalid_field("since", "is in the future");
    }
    if (!has_card() && reason != "LOST" && reason != "FIRST") {
        return invalid_field("reason", "without a card only the first or a lost one");
    }
    if (reason == "FIRST" && has_card()) {
        return invalid_field("reason", "the person has a card");
    }
    if (auto fits = age_fits(reason); !fits) {
        return fits;
    }
    reason_ = reason;
    const domain::LegalDays days(ports_.rules.holidays);
    late_days_ = reason == "EXEMPT" ? 0 : days.days_late(since, ports_.rules.card_apply_days, today()).value_or(0);
    return Done{};
}

std::optional<FormPage> CardIntake::referee_page() const {
    // Who has no card to show is vouched for, at the first card too.
    if (has_card() && reason_ != "LOST") {
        return std::nullopt;
    }
    return FormPage{
        "referee",
        "ผู้รับรอง",
        "Referee",
        {hinted(typed_field("referee_id", "เลขประจำตัวผู้รับรอง", "Number of the referee", FormFieldType::CitizenId),
                "บุคคลที่น่าเชื่อถือ อายุไม่ต่ำกว่า " + std::to_string(ports_.rules.referee_age) + " ปี",
                "A credible person of at least " + std::to_string(ports_.rules.referee_age) + " years")}};
}

Result<Done> CardIntake::take_referee(const Fields& answers, std::stop_token stop) {
    const auto id = answer_at(answers, "referee_id");
    if (id == requester_id()) {
        return invalid_field("referee_id", "is the same person");
    }
    const auto referee = look_up(RegisterKind::Person, id, stop);
    if (!referee) {
        return referee.error();
    }
    if (auto living = alive(*referee); !living) {
        return living;
    }
    if (age_on(referee->text("birth_date"), today()) < ports_.rules.referee_age) {
        return invalid_field("referee_id", "is younger than " + std::to_string(ports_.rules.referee_age));
    }
    referee_id_ = id;
    return Done{};
}

std::optional<FormPage> CardIntake::photo_page() const {
    FormPage page{"photo", "ภาพถ่ายและลายนิ้วมือ", "Photo and thumbprints", {}};
    page.shown = {{{"ลายนิ้วหัวแม่มือ", "ไม่มีอุปกรณ์"}}};
    page.fields = {hinted(typed_field("photo_ok", "ภาพถ่ายตามเกณฑ์", "The photo follows the rules", FormFieldType::YesNo),
                          "หน้าตรง ไม่สวมหมวก ไม่สวมแว่นตาดำ ไม่มีผ้าคลุมปิดใบหน้า",
                          "Straight, no hat, no dark glasses, no veil over the face")};
    return page;
}

Result<Done> CardIntake::take_photo(const Fields& answers) {
    return answer_at(answers, "photo_ok") == "yes" ? Result<Done>(Done{})
                                                   : invalid_field("photo_ok", "the photo has to be taken again");
}

std::optional<domain::ApprovalNeed> CardIntake::approval_need() const {
    if (has_card()) {
        return std::nullopt;
    }
    return domain::ApprovalNeed{{domain::Role::AssistantRegistrar, domain::Role::Registrar, domain::Role::Supervisor},
                                "ไม่มีบัตรมาแสดง มีผู้รับรอง ต้องมีผู้อนุมัติคนที่สอง",
                                "No card, a referee vouches: a second person has to agree"};
}

Fields CardIntake::fee_items() const {
    Fields items{{replaces(reason_) ? "card_replacement" : "card_first", "1"}};
    if (late_days_ > 0) {
        items["card_late"] = "1";
    }
    return items;
}

int CardIntake::fee_satang() const {
    int total = 0;
    for (const auto& [item, count] : fee_items()) {
        const auto fee = domain::fee_on(ports_.rules, item, today());
        total += fee ? fee->satang * std::stoi(count) : 0;
    }
    return total;
}

Fields CardIntake::act() const {
    Fields act{{"reason", reason_},
               {"thumbs", "no_device"},
               {"fee_satang", std::to_string(fee_satang())},
               {"late_days", std::to_string(late_days_)}};
    if (!referee_id_.empty()) {
        act["referee_id"] = referee_id_;
    }
    return act;
}

}  // namespace amphoe::workflows
