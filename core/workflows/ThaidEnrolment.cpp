#include "core/workflows/ThaidEnrolment.h"

#include "core/support/Identifier.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/CounterCase.h"
#include "core/workflows/EvidenceFields.h"
#include "core/workflows/LevelFields.h"
#include "core/workflows/ReasonText.h"
#include "core/workflows/SlipContent.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// The centre's reason becomes the failure people know; other reasons stand in the detail.
Failure rejection_in(const std::vector<domain::CaseEvent>& events) {
    const auto reason = refusal_reason(events);
    return {reason == "enrolment.exists" ? FailureCode::EnrolmentExists : FailureCode::CentreRejected, reason};
}

/// What is done with the enrolment, for the audit log: "THAID_REVOKE".
std::string action_code(const std::string& action) {
    std::string code = "THAID_";
    for (const char letter : action) {
        code.push_back(letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter);
    }
    return code;
}

JournalExtras of_case(const domain::Case& record) {
    JournalExtras extras;
    extras.case_id = record.id;
    return extras;
}

}  // namespace

ThaidEnrolment::ThaidEnrolment(const CounterPorts& ports, VisitJournal& journal, IdentityProof& proof)
    : ports_(ports), journal_(journal), proof_(proof) {}

Result<Done> ThaidEnrolment::open() {
    const auto& card = proof_.state().card;
    if (!card) {
        return Failure{FailureCode::StepOutOfOrder, "card"};
    }
    if (auto old_enough = refuse_too_young(); !old_enough) {
        return old_enough;
    }
    if (auto draft = journal_.take_draft(domain::ServiceKind::ThaidEnrolment)) {
        case_ = draft->record;
        proof_.belongs_to(case_);
        return Done{};
    }
    auto number = ports_.case_store.next_case_number(domain::ServiceKind::ThaidEnrolment, journal_.now());
    if (!number) {
        return number.error();
    }
    domain::Case record;
    record.id = support::new_identifier(journal_.now());
    record.visit_id = journal_.visit().id;
    record.number = *number;
    record.citizen = card->citizen_id;
    record.citizen_name_th = card->name_th.full();
    record.opened_at = journal_.now();
    auto extras = of_case(record);
    extras.opened_case = record;
    auto saved = journal_.record(EventKind::CaseOpened, {{"case_number", record.number}}, std::move(extras));
    if (saved) {
        case_ = record;
        proof_.belongs_to(record);
    }
    return saved;
}

Result<Done> ThaidEnrolment::resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    if (auto taken_up = proof_.resume(record, events); !taken_up) {
        return taken_up;
    }
    auto resumed = journal_.resume(record, events);
    if (resumed) {
        case_ = record;
    }
    return resumed;
}

Result<Done> ThaidEnrolment::refuse_too_young() const {
    const auto& birth = proof_.state().card->birth_date;
    if (!birth) {
        return Done{};
    }
    const int age = birth->age_at(today_in_bangkok(journal_.now())).oldest;
    const int least = guardian_allowed_ ? ports_.rules.minimum_age : ports_.rules.guardian_below_age;
    if (age < least) {
        return Failure{FailureCode::ServiceNotAvailable, guardian_allowed_ ? "too young" : "needs a guardian"};
    }
    return Done{};
}

Result<Done> ThaidEnrolment::record_phone(const std::string& phone, bool link_by_sms) {
    if (case_.id.empty()) {
        return Failure{FailureCode::StepOutOfOrder, "case"};
    }
    std::string number;
    if (!phone.empty()) {
        const auto normalised = normalised_phone(phone);
        if (!normalised) {
            return Failure{FailureCode::PhoneInvalid, "not a Thai mobile number"};
        }
        number = *normalised;
    }
    // The number is what the citizen said until a one-time code proves it.
    link_by_sms_ = link_by_sms && !number.empty();
    auto saved = save_phone(number, "no");
    if (saved) {
        phone_ = number;
        more_.erase("phone_verified");
        more_["activation_by"] = link_by_sms_ ? "SMS" : "QR";
    }
    return saved;
}

Result<Done> ThaidEnrolment::save_phone(const std::string& number, const char* verified) {
    domain::Fields fields{{"phone", number}, {"verified", verified}};
    if (link_by_sms_) {
        fields["activation_by"] = "SMS";
    }
    return journal_.record(EventKind::PhoneRecorded, std::move(fields), of_case(case_));
}

Result<Done> ThaidEnrolment::record_phone_proof() {
    if (phone_.empty()) {
        return Failure{FailureCode::StepOutOfOrder, "phone"};
    }
    auto saved = save_phone(phone_, "yes");
    if (saved) {
        more_["phone_verified"] = "yes";
    }
    return saved;
}

Result<Done> ThaidEnrolment::record_step(const std::string& step, domain::Fields fields) {
    if (case_.id.empty()) {
        return Failure{FailureCode::StepOutOfOrder, "case"};
    }
    auto event = fields;
    event["step"] = step;
    auto extras = of_case(case_);
    if (const auto chosen = fields.find("action"); chosen != fields.end()) {
        extras.reason = action_code(chosen->second);
    }
    auto saved = journal_.record(EventKind::StepRecorded, std::move(event), std::move(extras));
    if (saved) {
        take_into_act(std::move(fields));
    }
    return saved;
}

void ThaidEnrolment::take_into_act(domain::Fields fields) {
    for (auto& [key, value] : fields) {
        // A page may be answered twice, and then the second answer is what the citizen wants.
        if (value.empty()) {
            more_.erase(key);
        } else {
            more_[key] = std::move(value);
        }
    }
}

std::string ThaidEnrolment::done_code() const {
    const auto chosen = more_.find("action");
    return action_code(chosen == more_.end() ? "enrol" : chosen->second);
}

Result<Done> ThaidEnrolment::approve(const domain::Officer& second_person, const std::string& reason) {
    if (second_person.id == journal_.officer().id) {
        return Failure{FailureCode::SecondPersonNeeded, "same officer"};
    }
    const auto text = reason_text(reason);
    if (!text) {
        return text.error();
    }
    const domain::Fields fields{{"second_officer", second_person.id}, {"second_officer_reason", *text}};
    auto extras = of_case(case_);
    extras.reason = done_code();  // the words may name a person: they stay in the sealed event
    auto saved = journal_.record(EventKind::SecondPersonApproved, fields, std::move(extras));
    if (saved) {
        more_["second_officer"] = second_person.id;
        more_["second_officer_reason"] = *text;
    }
    return saved;
}

Result<Done> ThaidEnrolment::confirm() {
    if (case_.id.empty() || !proof_.state().proven()) {
        return proof_.why_not_proven();
    }
    if (auto whole = proof_.verify_evidence(case_); !whole) {
        return whole;
    }
    if (!proof_.state().officer_looked) {
        if (auto recorded = proof_.record_officer_look(false); !recorded) {
            return recorded;
        }
    }
    const auto act = message();
    auto sealed = ports_.sealer.seal(act);
    if (!sealed) {
        return sealed.error();
    }
    auto order_key = ports_.case_store.blind_index(*case_.citizen);
    if (!order_key) {
        return order_key.error();
    }
    if (auto saved = journal_.record(EventKind::CitizenConfirmed, {}, of_case(case_)); !saved) {
        return saved;
    }
    auto extras = of_case(case_);
    extras.reason = done_code();
    extras.message = domain::SealedMessage{act.id,     act.kind,       journal_.visit().id, case_.id,
                                           *order_key, journal_.now(), std::move(*sealed)};
    return journal_.record(EventKind::Submitted, fields_of_submission(act), std::move(extras));
}

domain::CentreMessage ThaidEnrolment::message() const {
    const auto& proof = proof_.state();
    domain::CentreMessage act;
    act.id = support::new_identifier(journal_.now());
    act.kind = domain::service_name(domain::ServiceKind::ThaidEnrolment);
    act.case_id = case_.id;
    act.case_number = case_.number;
    act.at = journal_.now();
    act.fields = fields_of_card(*proof.card);
    act.fields.merge(domain::Fields(proof.face_fields));
    act.fields.merge(fields_of_consent(*proof.consent));
    act.fields["card_status"] = proof.card_status ? proof.card_status->code : "not-checked";
    act.fields.merge(fields_of_level(proof_));
    act.fields["officer_id"] = journal_.officer().id;
    act.fields["rcode"] = ports_.workstation.rcode;
    act.fields["workstation_id"] = ports_.workstation.id;
    act.fields["phone"] = phone_;
    act.fields["officer_looked"] = proof.officer_looked.value_or(false) ? "yes" : "no";
    if (proof.second_person) {
        act.fields["second_officer"] = proof.second_person->officer_id;
        act.fields["second_officer_reason"] = proof.second_person->reason;
    }
    for (const auto& [key, value] : more_) {
        act.fields[key] = value;
    }
    return act;
}

Result<domain::CaseState> ThaidEnrolment::state() const {
    const auto events = ports_.case_store.events_of_case(case_.id);
    return events ? Result<domain::CaseState>(domain::derive_case_state(*events)) : events.error();
}

Result<Done> ThaidEnrolment::deliver(std::stop_token stop) {
    const auto report = ports_.delivery.deliver(stop);
    const auto events = ports_.case_store.events_of_case(case_.id);
    if (!events) {
        return events.error();
    }
    const auto reached = domain::derive_case_state(*events);
    if (reached == domain::CaseState::Accepted) {
        return Done{};
    }
    if (reached == domain::CaseState::Conflict) {
        return Failure{FailureCode::RecordConflict, "record.conflict"};
    }
    if (reached == domain::CaseState::Rejected) {
        return rejection_in(*events);
    }
    return report.failure.value_or(Failure{FailureCode::CentreUnreachable, "still waiting"});
}

}  // namespace amphoe::workflows
