#include "core/workflows/identity/ThaidService.h"

#include "core/workflows/CardChecks.h"
#include "core/workflows/ClockCheck.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/identity/VisitPhone.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

ThaidService::ThaidService(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : ports_(ports),
      journal_(journal),
      proof_(proof),
      enrolment_(ports.counter, journal, proof),
      conflict_(ports, journal, proof) {
    enrolment_.allow_guardian();
}

Result<Done> ThaidService::open(std::stop_token stop) {
    if (proof_.state().card_absence) {
        return Failure{FailureCode::ServiceNotAvailable, "needs the card"};
    }
    if (record().id.empty()) {
        if (auto opened = enrolment_.open(); !opened) {
            return opened;
        }
    }
    if (auto may = may_be_enrolled(stop); !may) {
        return may;
    }
    look_up(stop);
    if (is_child()) {
        ask_birth(std::move(stop));
    }
    if (phone_.empty()) {
        phone_ = phone_of_visit(ports_.counter.case_store, record());
    }
    begun_ = true;
    return Done{};
}

Result<Done> ThaidService::may_be_enrolled(std::stop_token stop) {
    if (auto thai = refuse_foreigner(); !thai) {
        return thai;
    }
    const auto& known = proof_.state().registry;
    const auto id = record().citizen->digits();
    auto house = known ? known->text("house_code") : std::string{};
    if (!known && conflict_.knows_officer()) {
        const auto person =
            ports_.civil_register.look_up({RegisterKind::Person, id, record().id, "thaid_enrolment"}, stop);
        house = person ? person->text("house_code") : std::string{};
    }
    return conflict_.keep_apart({id}, {house}, record().id, std::move(stop));
}

Result<Done> ThaidService::refuse_foreigner() const {
    // Decided by the register, never by the first digit (E4). Without the register the centre decides.
    const auto& known = proof_.state().registry;
    const auto nationality = known ? known->text("nationality") : std::string{};
    return nationality.empty() || nationality == "ไทย" ? Result<Done>(Done{})
                                                       : Failure{FailureCode::ServiceNotAvailable, "nationality"};
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
    return issues_code();
}

void ThaidService::ask_phone_again() {
    phone_entered_ = false;
    verified_ = false;
    sent_.reset();
}

bool ThaidService::issues_code() const {
    return action_.empty() || action_ == "rebind" || action_ == "reissue";
}

bool ThaidService::is_child() const {
    const auto& card = proof_.state().card;
    return card && card->birth_date &&
           card->birth_date->age_at(today_in_bangkok(journal_.now())).youngest <
               ports_.counter.rules.guardian_below_age;
}

std::optional<FormPage> ThaidService::page() const {
    if (!begun_ || confirmed_) {
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

Result<Done> ThaidService::take_phone(const Fields& answers, std::stop_token stop) {
    const auto checked = checked_answers(phone_page(), answers);
    if (!checked) {
        return checked.error().detail.starts_with("phone: ")
                   ? Failure{FailureCode::PhoneInvalid, checked.error().detail}
                   : checked.error();
    }
    const auto& typed = checked->at("phone");
    if (auto kept = take_email(checked->at("email")); !kept) {
        return kept;
    }
    const auto by = checked->find("activation_by");
    const bool by_sms = by != checked->end() && by->second == "SMS";
    if (by_sms && typed.empty()) {
        return invalid_field("activation_by", "a link by SMS needs a phone");
    }
    if (action_ == "rebind" && typed.empty()) {
        return invalid_field("phone", "the new phone is missing");
    }
    if (auto saved = enrolment_.record_phone(typed, by_sms); !saved) {
        return saved;
    }
    by_sms_ = by_sms;
    phone_ = typed;
    phone_entered_ = true;
    if (!typed.empty() && !verified_) {
        // Without a way to send a code, or with a clock that cannot judge its life, the number stays "as said"; the act
        // says so.
        if (!refuse_wrong_clock(ports_.counter.time)) {
            return by_sms ? refuse_unproved_link() : Result<Done>(Done{});
        }
        auto sent = ports_.one_time_codes.send({typed, "thaid_enrolment", record().citizen->digits()}, std::move(stop));
        sent_ = sent ? std::optional(*std::move(sent)) : std::nullopt;
        const auto refused = sent ? FailureCode::UnexpectedError : sent.error().code;
        if (refused == FailureCode::LimitReached || refused == FailureCode::PhoneTooManyPersons) {
            phone_entered_ = false;
            return refused == FailureCode::LimitReached
                       ? sent.error()
                       : Failure{refused, std::to_string(ports_.rules.persons_per_phone)};
        }
    }
    // The code of an SMS is the enrolment itself: it goes to a number that was proved and to no other.
    return by_sms && !verified_ && !sent_ ? refuse_unproved_link() : Result<Done>(Done{});
}

Result<Done> ThaidService::refuse_unproved_link() {
    phone_entered_ = false;
    return invalid_field("activation_by", "a link by SMS goes to a verified phone only");
}

Result<Done> ThaidService::take_code(const Fields& answers, std::stop_token stop) {
    const auto& code = answers.at("otp");
    if (code.empty()) {
        sent_.reset();
        return by_sms_ ? refuse_unproved_link() : Result<Done>(Done{});
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
    if (auto conflict = conflict_.approval()) {
        return conflict;
    }
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
    if (auto apart = conflict_.refuse_approver(second_person, record().id); !apart) {
        return apart;
    }
    auto approved = enrolment_.approve(second_person, reason);
    if (approved && conflict_.approval()) {
        conflict_.allow(second_person, reason);
        return enrolment_.record_step("conflict_of_interest", conflict_.allowed());
    }
    approved_ = approved_ || approved;
    return approved;
}

Result<Done> ThaidService::confirm() {
    if (confirmed_) {
        return Done{};
    }
    if (approval()) {
        return Failure{FailureCode::SecondPersonNeeded, "thaid_enrolment"};
    }
    if (!begun_ || page()) {
        return Failure{FailureCode::StepOutOfOrder, "confirm"};
    }
    if (auto thai = refuse_foreigner(); !thai) {
        return thai;
    }
    enrolment_.note_in_act("conflict_checked", conflict_.checked());
    if (issues_code()) {
        enrolment_.note_in_act("activation_days", std::to_string(ports_.rules.token_paper_days));
    }
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
