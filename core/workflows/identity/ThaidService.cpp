#include "core/workflows/identity/ThaidService.h"

#include "core/workflows/CardChecks.h"
#include "core/workflows/ClockCheck.h"
#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

ThaidService::ThaidService(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : ports_(ports), journal_(journal), proof_(proof), enrolment_(ports.counter, journal, proof) {
    enrolment_.allow_guardian();
}

Result<Done> ThaidService::open(std::stop_token stop) {
    if (record().id.empty()) {
        if (auto opened = enrolment_.open(); !opened) {
            return opened;
        }
    }
    look_up(std::move(stop));
    return Done{};
}

Result<Done> ThaidService::resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    return enrolment_.resume(record, events);
}

void ThaidService::look_up(std::stop_token stop) {
    // Without an answer the enrolment goes on: the centre refuses a second one when it gets the act (W15).
    const auto known = ports_.civil_register.look_up(
        {RegisterKind::Thaid, record().citizen->digits(), record().id, "thaid_enrolment"}, std::move(stop));
    looked_up_ = known.ok();
    if (known) {
        known_ = *known;
    }
}

bool ThaidService::enrolled() const {
    const auto state = looked_up_ ? known_.text("state") : std::string{};
    return state == "SELF" || state == "OFFICER" || state == "SUSPENDED";
}

bool ThaidService::needs_phone() const {
    return action_ != "suspend" && action_ != "revoke";
}

bool ThaidService::is_child() const {
    const auto& card = proof_.state().card;
    return card && card->birth_date &&
           card->birth_date->age_at(today_in_bangkok(journal_.now())).oldest < ports_.counter.rules.guardian_below_age;
}

std::optional<FormPage> ThaidService::page() const {
    if (record().id.empty() || confirmed_) {
        return std::nullopt;
    }
    if (enrolled() && action_.empty()) {
        return action_page();
    }
    if (is_child() && !guardian_entered_) {
        return guardian_page();
    }
    if (needs_phone() && !phone_entered_) {
        return phone_page();
    }
    return sent_ ? std::optional<FormPage>(otp_page()) : std::nullopt;
}

FormPage ThaidService::action_page() const {
    FormField action{"action", "ประสงค์จะ", "What is wanted", FormFieldType::Choice};
    action.choices = {{"rebind", "ผูกกับโทรศัพท์เครื่องใหม่", "Bind to a new phone"},
                      {"raise_level", "ยกระดับความน่าเชื่อถือ", "Raise the level"},
                      {"suspend", "ระงับใช้", "Suspend"},
                      {"reissue", "ออกรหัสเปิดใช้งานใหม่", "Issue a new activation code"},
                      {"revoke", "เพิกถอน", "Revoke"}};
    std::vector<Fields> shown{{{"สถานะ ThaID", known_.text("state")}}, {{"ตั้งแต่", known_.text("since")}}};
    for (const auto& item : known_.items) {
        const auto text = [&](const char* key) {
            const auto found = item.find(key);
            return found == item.end() ? std::string{} : found->second;
        };
        shown.push_back({{text("at"), text("action") + "  " + text("office") + "  " + text("channel")}});
    }
    return {"action", "ลงทะเบียน ThaID แล้ว", "Enrolled already", {action}, shown};
}

FormPage ThaidService::guardian_page() const {
    FormField guardian{"guardian_id", "เลขประจำตัวผู้ปกครอง", "Citizen number of the guardian", FormFieldType::CitizenId};
    guardian.max_length = 20;
    return {"guardian", "ผู้ปกครองของผู้เยาว์", "Guardian of the child", {guardian}};
}

FormPage ThaidService::phone_page() const {
    FormField phone{"phone", "โทรศัพท์มือถือของผู้รับบริการ", "Mobile phone of the citizen", FormFieldType::Phone, false};
    phone.max_length = 20;
    phone.value = phone_;
    phone.hint_th = "10 หลักขึ้นต้นด้วย 06, 08 หรือ 09 ไม่มีโทรศัพท์ให้เว้นว่าง: ลงทะเบียนแล้ว ยังไม่เปิดใช้งาน";
    phone.hint_en =
        "10 digits beginning with 06, 08 or 09. Without a phone leave it empty: registered, not yet activated.";
    return {"phone", "หมายเลขโทรศัพท์", "Phone number", {phone}};
}

FormPage ThaidService::otp_page() const {
    FormField code{"otp", "รหัส OTP 6 หลักจากโทรศัพท์", "Six digits sent to the phone", FormFieldType::Code, false};
    code.max_length = 6;
    if (sent_->simulated_code.empty()) {
        code.hint_th = "เว้นว่าง: บันทึกหมายเลขไว้โดยยังไม่ยืนยัน";
        code.hint_en = "Empty: the number is kept without being verified";
    } else {
        code.hint_th = "ส่วนกลางจำลอง รหัสคือ " + sent_->simulated_code;
        code.hint_en = "Simulated centre, the code is " + sent_->simulated_code;
    }
    return {"otp", "ยืนยันหมายเลขโทรศัพท์", "Verify the phone", {code}};
}

Result<Done> ThaidService::enter(const Fields& answers, std::stop_token stop) {
    const auto asked = page();
    if (!asked) {
        return Failure{FailureCode::StepOutOfOrder, "nothing is asked"};
    }
    if (asked->step == "phone") {
        return take_phone(answers, std::move(stop));
    }
    auto checked = checked_answers(*asked, answers);
    if (!checked) {
        return checked.error();
    }
    if (asked->step == "action") {
        return take_action(*checked);
    }
    return asked->step == "guardian" ? take_guardian(*checked, std::move(stop)) : take_code(*checked, std::move(stop));
}

Result<Done> ThaidService::take_action(const Fields& answers) {
    auto saved = enrolment_.record_step("action", answers);
    if (saved) {
        action_ = answers.at("action");
    }
    return saved;
}

Result<Done> ThaidService::take_guardian(const Fields& answers, std::stop_token stop) {
    const auto& id = answers.at("guardian_id");
    if (id == record().citizen->digits()) {
        return invalid_field("guardian_id", "a child is not its own guardian");
    }
    const auto guardian =
        ports_.civil_register.look_up({RegisterKind::Person, id, record().id, "thaid_enrolment"}, std::move(stop));
    if (!guardian) {
        return guardian.error();
    }
    if (guardian->text("status") != "ALIVE") {
        return invalid_field("guardian_id", "is not registered as living");
    }
    auto saved = enrolment_.record_step("guardian", answers);
    guardian_entered_ = guardian_entered_ || saved;
    return saved;
}

Result<Done> ThaidService::take_phone(const Fields& answers, std::stop_token stop) {
    const auto given = answers.find("phone");
    const auto typed = given == answers.end() ? std::string{} : given->second;
    if (auto saved = enrolment_.record_phone(typed); !saved) {
        return saved;
    }
    phone_ = typed;
    phone_entered_ = true;
    if (!typed.empty() && !verified_) {
        // Without a way to send a code, or with a clock that cannot judge its life, the number stays "as said"; the act
        // says so.
        if (!refuse_wrong_clock(ports_.counter.time)) {
            return Done{};
        }
        auto sent = ports_.one_time_codes.send(typed, "thaid_enrolment", std::move(stop));
        sent_ = sent ? std::optional(*std::move(sent)) : std::nullopt;
        if (!sent && sent.error().code == FailureCode::LimitReached) {
            phone_entered_ = false;
            return sent.error();
        }
    }
    return Done{};
}

Result<Done> ThaidService::take_code(const Fields& answers, std::stop_token stop) {
    const auto& code = answers.at("otp");
    if (code.empty()) {
        sent_.reset();
        return Done{};
    }
    if (auto believed = refuse_wrong_clock(ports_.counter.time); !believed) {
        return believed;
    }
    auto proved = ports_.one_time_codes.verify(sent_->reference, code, std::move(stop));
    if (!proved) {
        if (proved.error().code == FailureCode::OtpExpired) {
            phone_entered_ = false;
            sent_.reset();
        }
        return proved;
    }
    sent_.reset();
    verified_ = true;
    return enrolment_.record_phone_proof();
}

std::optional<domain::ApprovalNeed> ThaidService::approval() const {
    // W1.5: a new activation code or the end of an enrolment is a matter of two people.
    if (approved_ || confirmed_ || (action_ != "reissue" && action_ != "revoke")) {
        return std::nullopt;
    }
    return domain::ApprovalNeed{{domain::Role::Supervisor, domain::Role::Registrar, domain::Role::AssistantRegistrar},
                                "ออกรหัสใหม่หรือเพิกถอน ThaID ต้องมีผู้อนุมัติคนที่สอง",
                                "A new code or the end of an enrolment needs a second person"};
}

Result<Done> ThaidService::approve(const domain::Officer& second_person, const std::string& reason) {
    const auto need = approval();
    if (!need) {
        return Failure{FailureCode::StepOutOfOrder, "no second person is needed"};
    }
    if (!need->roles.contains(second_person.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(second_person.role))};
    }
    auto approved = enrolment_.approve(second_person, reason);
    approved_ = approved_ || approved;
    return approved;
}

Result<Done> ThaidService::confirm() {
    auto sent = enrolment_.confirm();
    confirmed_ = confirmed_ || sent;
    return sent;
}

Result<Done> ThaidService::deliver(std::stop_token stop) {
    return enrolment_.deliver(std::move(stop));
}

Result<std::vector<domain::RenderedDocument>> ThaidService::issue_papers() {
    auto slip = enrolment_.issue_slip();
    if (!slip) {
        return slip.error();
    }
    return std::vector<domain::RenderedDocument>{*std::move(slip)};
}

}  // namespace amphoe::workflows
