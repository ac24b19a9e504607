#include "core/workflows/identity/CardIntake.h"

#include "core/domain/Fees.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

namespace {

/// Renewals and first cards are free; everything the holder caused is a replacement.
bool is_free(const std::string& reason) {
    return reason == "FIRST" || reason == "EXPIRED" || reason == "EXEMPT";
}

std::optional<domain::PartialDate> buddhist_date(std::string text) {
    std::erase(text, '-');
    text.resize(8, '0');
    return domain::PartialDate::from_chip(text);
}

}  // namespace

CardIntake::CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::CardIntake, ports, journal, proof) {}

Result<Done> CardIntake::look_up(std::stop_token stop) {
    const auto history = ask(RegisterKind::CardHistory, card().citizen_id.digits(), std::move(stop));
    if (!history) {
        const auto code = history.error().code;
        const bool goes_on = code == FailureCode::RegisterRecordUnknown || waits_for_centre(code);
        return goes_on ? Result<Done>(Done{}) : history.error();
    }
    for (const auto& earlier : history->items) {
        const auto text = [&](const char* key) {
            const auto found = earlier.find(key);
            return found == earlier.end() ? std::string{} : found->second;
        };
        cards_.push_back({{text("issue_date"), text("reason") + "  " + text("office") + "  " + text("state")}});
    }
    return Done{};
}

std::optional<FormPage> CardIntake::next_page() const {
    if (!entered("reason")) {
        FormField reason{"reason", "เหตุที่ขอมีบัตร", "Reason", FormFieldType::Choice};
        reason.choices = {{"FIRST", "ขอมีบัตรครั้งแรก", "First card"},
                          {"EXPIRED", "บัตรหมดอายุ", "Expired"},
                          {"LOST", "บัตรหาย", "Lost"},
                          {"DAMAGED", "บัตรชำรุด", "Damaged"},
                          {"NAME", "เปลี่ยนชื่อ", "Name changed"},
                          {"ADDRESS", "ย้ายที่อยู่", "Address changed"},
                          {"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร", "Exempt person"}};
        return FormPage{"reason", "รับคำขอมีบัตร", "Card request", {reason}, cards_};
    }
    if (answer("reason") == "LOST" && !entered("referee")) {
        FormField referee{"referee_id", "เลขประจำตัวผู้รับรอง", "Citizen number of the referee", FormFieldType::CitizenId};
        referee.max_length = 20;
        return FormPage{"referee", "ผู้รับรองกรณีบัตรหาย", "Referee for a lost card", {referee}};
    }
    return std::nullopt;
}

Result<Done> CardIntake::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    return step == "reason" ? take_reason(answers) : take_referee(answers, std::move(stop));
}

Result<Done> CardIntake::take_reason(domain::Fields& answers) const {
    const auto reason = answers.at("reason");
    if (const auto& birth = card().birth_date) {
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
    const auto fee = domain::fee_on(ports_.rules, is_free(reason) ? "card_first" : "card_replacement", today());
    answers["fee_satang"] = std::to_string(fee ? fee->satang : 0);
    answers["late_days"] = std::to_string(days_late(reason));
    answers["thumbs"] = "no_device";
    return Done{};
}

int CardIntake::days_late(const std::string& reason) const {
    const auto& expiry = card().expiry_date.date;
    if (reason != "EXPIRED" || !expiry || expiry->precision() != domain::DatePrecision::Day) {
        return 0;
    }
    return domain::LegalDays(ports_.rules.holidays)
        .days_late(expiry->iso(), ports_.rules.card_apply_days, today())
        .value_or(0);
}

Result<Done> CardIntake::take_referee(const domain::Fields& answers, std::stop_token stop) const {
    const auto& id = answers.at("referee_id");
    if (id == card().citizen_id.digits()) {
        return invalid_field("referee_id", "nobody vouches for himself");
    }
    const auto referee = ask(RegisterKind::Person, id, std::move(stop));
    if (!referee) {
        return referee.error();
    }
    const auto birth = buddhist_date(referee->text("birth_date"));
    if (!birth || birth->age_at(today_in_bangkok(journal_.now())).youngest < ports_.rules.referee_age) {
        return invalid_field("referee_id",
                             "must be at least " + std::to_string(ports_.rules.referee_age) + " years old");
    }
    return referee->text("status") == "ALIVE" ? Result<Done>(Done{})
                                              : invalid_field("referee_id", "is not registered as living");
}

}  // namespace amphoe::workflows
