#include "core/workflows/identity/PersonWithoutCard.h"

#include <algorithm>

#include "core/domain/TypedDate.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/VisitDrafts.h"

namespace amphoe::workflows {

using domain::CardAbsence;
using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::RegisterKind;
using domain::Result;

namespace {

constexpr const char* kWrongTry = "questions_wrong";  // step of an event, not of a page

}  // namespace

PersonWithoutCard::PersonWithoutCard(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof,
                                     CounterCase& record, domain::ServiceKind kind, Vouched when)
    : ports_(ports), journal_(journal), proof_(proof), case_(record), kind_(kind), when_(when) {}

bool PersonWithoutCard::asked_for() const {
    const auto& absence = proof_.state().card_absence;
    return absence && *absence != CardAbsence::OnlineRequest;
}

bool PersonWithoutCard::by_digital_id() const {
    return proof_.state().card_absence == CardAbsence::DigitalCard;
}

Result<Done> PersonWithoutCard::may_begin() const {
    const auto& absence = proof_.state().card_absence;
    return absence && !domain::served_without_card(kind_, *absence)
               ? Result<Done>(Failure{FailureCode::ServiceNotAvailable, "needs the card"})
               : Result<Done>(Done{});
}

Result<bool> PersonWithoutCard::take_over() {
    const auto& known = proof_.state().known;
    const auto id = known ? domain::CitizenId::parse(known->person.text("citizen_id")) : std::nullopt;
    if (!id) {
        return false;
    }
    if (auto servable = may_be_served(known->person); !servable) {
        return servable.error();
    }
    if (auto opened = case_.is_open() ? Result<Done>(Done{}) : case_.open_for(*id, person_name(known->person.fields));
        !opened) {
        return opened.error();
    }
    person_ = known->person;
    evidence_ = known->evidence;
    done_ = {"person", "card_back", "referee", "digital_id", "digital_id_seen", std::string(kRegisterQuestions)};
    return true;
}

bool PersonWithoutCard::owns(const std::string& step) const {
    if (by_digital_id()) {
        return step == "digital_id" || step == "digital_id_seen";
    }
    return asked_for() && (step == "person" || step == "card_back" || step == "referee" || step == kRegisterQuestions);
}

bool PersonWithoutCard::names_person(const std::string& step) {
    return step == "person" || step == "digital_id";
}

bool PersonWithoutCard::complete() const {
    return by_digital_id() ? done("digital_id_seen") : done("referee") && done(std::string(kRegisterQuestions));
}

void PersonWithoutCard::note(const std::string& step) {
    done_.insert(step);
    if (complete()) {
        proof_.note_known({person_, evidence_});
    }
}

Result<domain::RegisterRecord> PersonWithoutCard::ask(RegisterKind kind, const std::string& key, std::stop_token stop) {
    const auto& about = case_.record().id.empty() ? journal_.visit().id : case_.record().id;
    return ports_.civil_register.look_up({kind, key, about, std::string(domain::service_name(kind_))}, std::move(stop));
}

Result<Done> PersonWithoutCard::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "person") {
        return meet(*domain::CitizenId::parse(answers.at("citizen_id")), std::move(stop));
    }
    if (step == "card_back") {
        return take_card_back(answers, std::move(stop));
    }
    if (step == "digital_id") {
        return take_code(answers.at("digital_id_code"), std::move(stop));
    }
    if (step == "digital_id_seen") {
        return take_seen(answers);
    }
    if (step == kRegisterQuestions) {
        return take_questions(answers);
    }
    auto vouched = check_referee(answers, person_.text("citizen_id"), std::move(stop));
    if (vouched) {
        evidence_ = {{"identified_by", "REFEREE"},
                     {"referee_id", answers.at("referee_id")},
                     {"referee_is", answers.at("referee_is")}};
        evidence_.merge(domain::Fields(laser_));
    }
    return vouched;
}

Result<Done> PersonWithoutCard::may_be_served(const domain::RegisterRecord& person) const {
    const auto status = person.text("status");
    if (status == "DECEASED" || status == "STRUCK") {
        return Failure{FailureCode::PersonNotServable, status};
    }
    // W3.5: stopped and referred; the own record is what such a person needs to see for it.
    return kind_ != domain::ServiceKind::OwnData && person.text("central_house") == "yes"
               ? Result<Done>(Failure{FailureCode::PersonNotServable, "central house register"})
               : Result<Done>(Done{});
}

Result<Done> PersonWithoutCard::meet(const domain::CitizenId& id, std::stop_token stop) {
    auto found = ask(RegisterKind::Person, id.digits(), std::move(stop));
    if (!found) {
        return waits_for_centre(found.error().code)
                   ? Failure{FailureCode::OfflineNotAllowed, std::string(domain::service_name(kind_))}
                   : found.error();
    }
    if (auto servable = may_be_served(*found); !servable) {
        return servable;
    }
    if (!case_.is_open()) {
        if (auto opened = case_.open_for(id, person_name(found->fields)); !opened) {
            return opened;
        }
    }
    if (case_.record().citizen != id) {
        return invalid_field(by_digital_id() ? "digital_id_code" : "citizen_id",
                             "is not the person this case was opened for");
    }
    person_ = std::move(*found);
    return by_digital_id() ? Result<Done>(Done{}) : remember_questions();
}

Result<Done> PersonWithoutCard::take_code(const std::string& code, std::stop_token stop) {
    // Asked for by the visit: the centre gives a one-time code to one visit only, and once more to the same.
    auto shown = ports_.civil_register.look_up(
        {RegisterKind::DigitalCardCode, code, journal_.visit().id, std::string(domain::service_name(kind_))}, stop);
    if (!shown) {
        return waits_for_centre(shown.error().code)
                   ? Failure{FailureCode::OfflineNotAllowed, std::string(domain::service_name(kind_))}
                   : shown.error();
    }
    const auto id = domain::CitizenId::parse(shown->text("citizen_id"));
    if (!id) {
        return Failure{FailureCode::CodeRefused, "other_system"};
    }
    if (auto met = meet(*id, std::move(stop)); !met) {
        return met;
    }
    digital_card_ = *std::move(shown);
    evidence_ = {{"identified_by", "DIGITAL_ID"}, {"digital_id_code", code}, {"digital_id_visit", journal_.visit().id}};
    return Done{};
}

Result<Done> PersonWithoutCard::take_seen(const domain::Fields& answers) {
    if (answers.at("same_person") != "yes") {
        return invalid_field("same_person", "the digital card is not this person's");
    }
    return proof_.record_officer_look(true);
}

Result<Done> PersonWithoutCard::remember_questions() {
    const auto events = ports_.counter.case_store.events_of_case(case_.record().id);
    if (!events) {
        return events.error();
    }
    asked_before_.clear();
    wrong_tries_ = 0;
    for (const auto& event : *events) {
        const auto found = event.fields.find("step");
        const auto step = found == event.fields.end() ? std::string{} : found->second;
        if (event.kind != domain::EventKind::StepRecorded || (step != kRegisterQuestions && step != kWrongTry)) {
            continue;
        }
        wrong_tries_ += step == kWrongTry ? 1 : 0;
        for (const auto& [key, value] : event.fields) {
            if (key.starts_with("answer_")) {
                asked_before_.insert(key);
            }
        }
    }
    return Done{};
}

Result<Done> PersonWithoutCard::take_questions(const domain::Fields& answers) {
    // The questions stand in for the face: the rules give them as many tries.
    const int tries = ports_.counter.rules.captures_per_visit;
    if (wrong_tries_ >= tries) {
        return Failure{FailureCode::LimitReached, "register questions"};
    }
    const auto right =
        std::count_if(answers.begin(), answers.end(), [](const auto& answer) { return answer.second == "yes"; });
    if (right >= std::min<long>(ports_.rules.register_answers_right, static_cast<long>(answers.size()))) {
        return Done{};
    }
    if (auto saved = case_.record_step(kWrongTry, answers); !saved) {
        return saved;
    }
    return ++wrong_tries_ < tries
               ? invalid_field(answers.empty() ? "answers" : answers.begin()->first, "not enough right answers")
               : Failure{FailureCode::LimitReached, "register questions"};
}

Result<Done> PersonWithoutCard::check_referee(const domain::Fields& answers, const std::string& citizen_digits,
                                              std::stop_token stop) {
    const auto& id = answers.at("referee_id");
    if (id == citizen_digits) {
        return invalid_field("referee_id", "nobody vouches for himself");
    }
    const auto referee = ask(RegisterKind::Person, id, stop);
    if (!referee) {
        return referee.error();
    }
    const auto birth = domain::read_buddhist_date(referee->text("birth_date"));
    if (!birth || birth->age_at(today_in_bangkok(journal_.now())).youngest < ports_.rules.referee_age) {
        return invalid_field("referee_id",
                             "must be at least " + std::to_string(ports_.rules.referee_age) + " years old");
    }
    if (referee->text("status") != "ALIVE") {
        return invalid_field("referee_id", "is not registered as living");
    }
    return answers.at("referee_is") == "HEAD" ? house_master_speaks(id, citizen_digits, std::move(stop))
                                              : Result<Done>(Done{});
}

Result<Done> PersonWithoutCard::house_master_speaks(const std::string& referee_id, const std::string& citizen_digits,
                                                    std::stop_token stop) {
    auto code = person_.text("house_code");
    if (code.empty()) {
        const auto person = ask(RegisterKind::Person, citizen_digits, stop);
        if (!person) {
            return person.error();
        }
        code = person->text("house_code");
    }
    const auto house = ask(RegisterKind::House, code, std::move(stop));
    if (!house) {
        return house.error();
    }
    return house->text("head_id") == referee_id ? Result<Done>(Done{})
                                                : invalid_field("referee_is", "is not the head of that house");
}

std::optional<domain::ApprovalNeed> PersonWithoutCard::approval_need() const {
    if (!asked_for() || by_digital_id()) {
        return std::nullopt;
    }
    domain::ApprovalNeed need{{domain::Role::Registrar, domain::Role::AssistantRegistrar},
                              "ผู้ขอไม่มีบัตร ผู้อนุมัติคนที่สองรับทราบการสอบถามและผู้รับรอง",
                              "No card was shown: a second person agrees to the questions and the referee"};
    // What changes no register may be agreed to by a supervisor too (W1).
    if (kind_ == domain::ServiceKind::CardIntake || kind_ == domain::ServiceKind::OwnData) {
        need.roles.insert(domain::Role::Supervisor);
    }
    return need;
}

}  // namespace amphoe::workflows
