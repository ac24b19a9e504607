#include "core/workflows/identity/CardIntake.h"

#include <algorithm>

#include "core/domain/Fees.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/VisitDrafts.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::RegisterKind;
using domain::Result;

namespace {

constexpr int kRightAnswers = 2;
constexpr const char* kWrongTry = "questions_wrong";  // step of an event, not of a page

/// Renewals and first cards are free; everything the holder caused is a replacement.
bool is_free(const std::string& reason) {
    return reason == "FIRST" || reason == "EXPIRED" || reason == "EXEMPT";
}

}  // namespace

std::optional<domain::PartialDate> buddhist_date(std::string text) {
    std::erase(text, '-');
    text.resize(8, '0');
    return domain::PartialDate::from_chip(text);
}

CardIntake::CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::CardIntake, ports, journal, proof) {}

Result<Done> CardIntake::open_case() {
    return without_card() ? Result<Done>(Done{}) : PageService::open_case();
}

std::string CardIntake::citizen_digits() const {
    return without_card() ? person_.text("citizen_id") : card().citizen_id.digits();
}

std::optional<domain::PartialDate> CardIntake::born() const {
    return without_card() ? buddhist_date(person_.text("birth_date")) : card().birth_date;
}

std::optional<domain::PartialDate> CardIntake::expired_on() const {
    if (!without_card()) {
        return card().expiry_date.date;
    }
    return last_expiry_.empty() ? std::nullopt : domain::PartialDate::from_iso(last_expiry_);
}

Result<Done> CardIntake::look_up(std::stop_token stop) {
    if (citizen_digits().empty()) {
        return Done{};
    }
    const auto history = ask(RegisterKind::CardHistory, citizen_digits(), std::move(stop));
    if (!history) {
        const auto code = history.error().code;
        const bool goes_on = code == FailureCode::RegisterRecordUnknown || waits_for_centre(code);
        return goes_on ? Result<Done>(Done{}) : history.error();
    }
    cards_.clear();
    for (const auto& earlier : history->items) {
        const auto text = [&](const char* key) {
            const auto found = earlier.find(key);
            return found == earlier.end() ? std::string{} : found->second;
        };
        last_expiry_ = std::max(last_expiry_, text("expiry_date"));
        cards_.push_back({{text("issue_date"), text("reason") + "  " + text("office") + "  " + text("state")}});
    }
    return Done{};
}

Result<Done> CardIntake::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "person") {
        return take_person(answers, std::move(stop));
    }
    if (step == kRegisterQuestions) {
        return take_questions(answers);
    }
    return step == "reason" ? take_reason(answers) : take_referee(answers, std::move(stop));
}

Result<Done> CardIntake::take_person(const domain::Fields& answers, std::stop_token stop) {
    const auto id = *domain::CitizenId::parse(answers.at("citizen_id"));
    const auto purpose_case = record().id.empty() ? journal_.visit().id : record().id;
    auto found = ports_.civil_register.look_up({RegisterKind::Person, id.digits(), purpose_case, "card_intake"}, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? Failure{FailureCode::OfflineNotAllowed, "card_intake"}
                                                    : found.error();
    }
    const auto status = found->text("status");
    if (status == "DECEASED" || status == "STRUCK") {
        return Failure{FailureCode::PersonNotServable, status};
    }
    if (record().id.empty()) {
        const auto name = found->text("title") + found->text("first") + " " + found->text("last");
        if (auto opened = case_.open_for(id, name); !opened) {
            return opened;
        }
    } else if (record().citizen != id) {
        return invalid_field("citizen_id", "is not the person this case was opened for");
    }
    person_ = std::move(*found);
    if (auto remembered = remember_questions(); !remembered) {
        return remembered;
    }
    if (auto apart = keep_apart({id.digits()}, {person_.text("house_code")}, stop); !apart) {
        return apart;
    }
    return look_up(std::move(stop));
}

Result<Done> CardIntake::remember_questions() {
    const auto events = ports_.counter.case_store.events_of_case(record().id);
    if (!events) {
        return events.error();
    }
    asked_before_.clear();
    questions_last_ = false;
    wrong_tries_ = 0;
    for (const auto& event : *events) {
        const auto found = event.fields.find("step");
        const auto step = found == event.fields.end() ? std::string{} : found->second;
        if (event.kind != domain::EventKind::StepRecorded || (step != kRegisterQuestions && step != kWrongTry)) {
            continue;
        }
        wrong_tries_ += step == kWrongTry ? 1 : 0;
        questions_last_ = questions_last_ || step == kRegisterQuestions;
        for (const auto& [key, value] : event.fields) {
            if (key.starts_with("answer_")) {
                asked_before_.insert(key);
            }
        }
    }
    return Done{};
}

Result<Done> CardIntake::take_questions(const domain::Fields& answers) {
    // The questions stand in for the face: the rules give them as many tries.
    const int tries = ports_.counter.rules.captures_per_visit;
    if (wrong_tries_ >= tries) {
        return Failure{FailureCode::LimitReached, "register questions"};
    }
    const auto right =
        std::count_if(answers.begin(), answers.end(), [](const auto& answer) { return answer.second == "yes"; });
    if (right >= std::min<long>(kRightAnswers, static_cast<long>(answers.size()))) {
        return Done{};
    }
    if (auto saved = case_.record_step(kWrongTry, answers); !saved) {
        return saved;
    }
    return ++wrong_tries_ < tries
               ? invalid_field(answers.empty() ? "answers" : answers.begin()->first, "not enough right answers")
               : Failure{FailureCode::LimitReached, "register questions"};
}

Result<Done> CardIntake::check_reason(const std::string& reason) const {
    const auto absence = proof_.state().card_absence;
    if (absence == domain::CardAbsence::Lost && reason != "LOST" && reason != "EXEMPT") {
        return invalid_field("reason", "the card was named as lost");
    }
    if (absence == domain::CardAbsence::FirstCard && reason != "FIRST") {
        return invalid_field("reason", "there was no card yet, so it is the first");
    }
    if (reason == "FIRST" && !cards_.empty()) {
        return invalid_field("reason", "the person has had a card");
    }
    const auto expiry = expired_on();
    if (reason != "EXPIRED" || !expiry || expiry->precision() != domain::DatePrecision::Day) {
        return Done{};
    }
    // As long before its last day as there is time after it.
    const auto days = domain::LegalDays::days_between(today(), expiry->iso());
    return days && *days > ports_.rules.card_apply_days ? invalid_field("reason", "the card has not expired")
                                                        : Result<Done>(Done{});
}

Result<Done> CardIntake::take_reason(domain::Fields& answers) const {
    const auto reason = answers.at("reason");
    if (auto agrees = check_reason(reason); !agrees) {
        return agrees;
    }
    if (const auto birth = born()) {
        const auto age = birth->age_at(today_in_bangkok(journal_.now()));
        if (age.oldest < ports_.rules.card_first_age) {
            return invalid_field("reason",
                                 "cards are made from " + std::to_string(ports_.rules.card_first_age) + " years on");
        }
        if (age.youngest > ports_.rules.card_last_age && reason != "EXEMPT") {
            return invalid_field("reason", "older than " + std::to_string(ports_.rules.card_last_age) +
                                               " years: only as an exempt person");
        }
    }
    const auto fee = domain::fee_on(ports_.rules, is_free(reason) ? "card_first" : "card_replacement", today(),
                                    {ports_.counter.workstation.rcode});
    answers["fee_satang"] = std::to_string(fee ? fee->satang : 0);
    answers["late_days"] = std::to_string(days_late(reason));
    answers["thumbs"] = "no_device";
    return Done{};
}

domain::Fields CardIntake::fee_items() const {
    return is_free(answer("reason")) ? domain::Fields{} : domain::Fields{{"card_replacement", "1"}};
}

int CardIntake::days_late(const std::string& reason) const {
    const auto expiry = expired_on();
    if (reason != "EXPIRED" || !expiry || expiry->precision() != domain::DatePrecision::Day) {
        return 0;
    }
    return domain::LegalDays(ports_.rules.holidays)
        .days_late(expiry->iso(), ports_.rules.card_apply_days, today())
        .value_or(0);
}

Result<Done> CardIntake::take_referee(const domain::Fields& answers, std::stop_token stop) {
    const auto& id = answers.at("referee_id");
    if (id == citizen_digits()) {
        return invalid_field("referee_id", "nobody vouches for himself");
    }
    const auto referee = ask(RegisterKind::Person, id, stop);
    if (!referee) {
        return referee.error();
    }
    const auto birth = buddhist_date(referee->text("birth_date"));
    if (!birth || birth->age_at(today_in_bangkok(journal_.now())).youngest < ports_.rules.referee_age) {
        return invalid_field("referee_id",
                             "must be at least " + std::to_string(ports_.rules.referee_age) + " years old");
    }
    if (referee->text("status") != "ALIVE") {
        return invalid_field("referee_id", "is not registered as living");
    }
    return answers.at("referee_is") == "HEAD" ? house_master_speaks(id, std::move(stop)) : Result<Done>(Done{});
}

Result<Done> CardIntake::house_master_speaks(const std::string& referee_id, std::stop_token stop) {
    auto code = person_.text("house_code");
    if (code.empty()) {
        const auto person = ask(RegisterKind::Person, citizen_digits(), stop);
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

std::optional<domain::ApprovalNeed> CardIntake::approval_need() const {
    if (!without_card()) {
        return std::nullopt;
    }
    return domain::ApprovalNeed{{domain::Role::Supervisor, domain::Role::Registrar, domain::Role::AssistantRegistrar},
                                "ผู้ขอไม่มีบัตร ผู้อนุมัติคนที่สองรับทราบการสอบถามและผู้รับรอง",
                                "No card was shown: a second person agrees to the questions and the referee"};
}

bool CardIntake::person_known() const {
    return without_card() ? approved() : PageService::person_known();
}

domain::Fields CardIntake::act() const {
    auto fields = PageService::act();
    // How the person answered stays in the case; the centre needs what was asked for.
    std::erase_if(fields, [](const auto& field) { return field.first.starts_with("answer_"); });
    fields.erase("citizen_id");
    return fields;
}

}  // namespace amphoe::workflows
