#include "core/workflows/identity/CardIntake.h"

#include <algorithm>

#include "core/domain/Fees.h"
#include "core/domain/LegalDays.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/RegisterCodes.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/identity/OwnDataWords.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::RegisterKind;
using domain::Result;

namespace {

/// Renewals and first cards are free; everything the holder caused is a replacement.
bool is_free(const std::string& reason) {
    return reason == "FIRST" || reason == "EXPIRED" || reason == "EXEMPT";
}

/// As an expiry stands in the register and in acts.
constexpr const char* kLifelong = "lifelong";

/// An unknown day or month counts to the end of the month or year, as for the card itself.
std::string last_possible_day(const domain::PartialDate& date) {
    constexpr unsigned kLongestMonth = 31;
    const auto month = date.month().value_or(12);
    for (auto day = date.day().value_or(kLongestMonth); day > 0; --day) {
        if (const auto whole = domain::PartialDate::of(date.buddhist_year(), month, day)) {
            return whole->iso();
        }
    }
    return {};
}

}  // namespace

CardIntake::CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::CardIntake, ports, journal, proof, PersonWithoutCard::Vouched::Last) {}

std::optional<domain::PartialDate> CardIntake::born() const {
    return without_card() ? domain::read_buddhist_date(without_.person().text("birth_date")) : card().birth_date;
}

std::optional<domain::PartialDate> CardIntake::expired_on() const {
    if (!without_card()) {
        return card().expiry_date.date;
    }
    return last_expiry_.empty() ? std::nullopt : domain::PartialDate::from_iso(last_expiry_);
}

Result<Done> CardIntake::look_up(std::stop_token stop) {
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
        cards_.push_back({{thai_date(text("issue_date")), card_reason_th(text("reason")) + "  " +
                                                              office_th(&ports_.rules.offices, text("office")) + "  " +
                                                              card_state_th(text("state"))}});
    }
    return Done{};
}

Result<Done> CardIntake::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "late") {
        return Done{};
    }
    return step == "reason" ? take_reason(answers) : without_.check_referee(answers, citizen_digits(), std::move(stop));
}

Result<Done> CardIntake::check_reason(const std::string& reason) const {
    const auto absence = proof_.state().card_absence;
    if (absence == domain::CardAbsence::Lost && reason != "LOST" && reason != "EXEMPT") {
        return invalid_field("reason", "the card was named as lost");
    }
    if (absence == domain::CardAbsence::FirstCard && reason != "FIRST") {
        return invalid_field("reason", "there was no card yet, so it is the first");
    }
    const bool has_card = !without_card() || absence == domain::CardAbsence::Unreadable;
    if (reason == "FIRST" && (has_card || !cards_.empty())) {
        return invalid_field("reason", "the person has had a card");
    }
    if (reason == "EXPIRED" && (without_card() ? last_expiry_ == kLifelong : card().expiry_date.lifelong)) {
        return invalid_field("reason", "the card is valid for life");
    }
    const auto expiry = expired_on();
    if (reason != "EXPIRED" || !expiry) {
        return Done{};
    }
    // As long before its last day as there is time after it.
    const auto days = domain::LegalDays::days_between(today(), last_possible_day(*expiry));
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
    answers["fee_satang"] = std::to_string(satang_of(is_free(reason) ? "card_first" : "card_replacement"));
    answers["late_days"] = std::to_string(days_late(reason));
    answers["thumbs"] = "no_device";
    if (const auto photo = answers.find("photo"); photo != answers.end() && photo->second == "VISIT") {
        answers["photo_probe_sha256"] = proof_.state().probe_sha256;
    }
    return Done{};
}

domain::Fields CardIntake::fee_items() const {
    domain::Fields items;
    if (!is_free(answer("reason"))) {
        items["card_replacement"] = "1";
    }
    if (days_late(answer("reason")) > 0) {
        items["card_late"] = "1";
    }
    return items;
}

int CardIntake::satang_of(const char* item) const {
    const auto areas = fee_areas(ports_.counter.workstation.rcode, fee_area());
    const auto fee = domain::fee_on(ports_.rules, item, today(), areas);
    return fee ? fee->satang : 0;
}

std::string CardIntake::applies_from(const std::string& reason) const {
    const auto day = reason == "EXPIRED" ? expired_on() : reason == "FIRST" ? born() : std::nullopt;
    if (day && reason == "EXPIRED") {
        return last_possible_day(*day);
    }
    if (!day || day->precision() != domain::DatePrecision::Day) {
        return {};
    }
    const auto born_on = day->iso();
    const auto year = std::to_string(std::atoi(born_on.substr(0, 4).c_str()) + ports_.rules.card_first_age);
    const auto birthday = year + born_on.substr(4);
    // Who was born on 29 February is a year older when the day before March has gone.
    return domain::LegalDays::is_date(birthday) ? birthday : year + "-03-01";
}

int CardIntake::days_late(const std::string& reason) const {
    const auto from = applies_from(reason);
    return from.empty() ? 0
                        : domain::LegalDays(ports_.rules.holidays)
                              .days_late(from, ports_.rules.card_apply_days, today())
                              .value_or(0);
}

Result<Done> CardIntake::prepare() {
    if (sent_on_) {
        return Done{};
    }
    if (ports_.queue != nullptr && !place_) {
        // Without a ticket the slip itself is shown in the card room: the request is not stopped for it.
        auto place = send_to_card_room(*ports_.queue, journal_.officer().id, journal_.subject());
        place_ = place ? std::optional(*std::move(place)) : std::nullopt;
    }
    auto saved = case_.record_step("card_room", {{"ticket", place_ ? place_->ticket : "none"}});
    sent_on_ = saved.ok();
    return saved;
}

}  // namespace amphoe::workflows
