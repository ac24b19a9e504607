// W3.4, the fallback: the card is there, its chip is dead, and the centre is asked by what is printed on it.
#include "core/domain/TypedDate.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/WaitsForCentre.h"
#include "core/workflows/identity/PersonWithoutCard.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// As the question wants it: YYYYMMDD in Buddhist Era, 00 for what is not known.
std::string digits_of_birth(const std::string& registered) {
    const auto date = domain::read_buddhist_date(registered);
    auto digits = date ? date->buddhist() : std::string{};
    std::erase(digits, '-');
    digits.resize(8, '0');
    return digits;
}

}  // namespace

bool PersonWithoutCard::has_dead_card() const {
    return proof_.state().card_absence == domain::CardAbsence::Unreadable;
}

Result<Done> PersonWithoutCard::take_card_back(domain::Fields& answers, std::stop_token stop) {
    auto& typed = answers.at("laser_code");
    if (typed.empty()) {
        return Done{};
    }
    const auto laser = domain::LaserCode::parse(typed);
    typed.clear();  // whatever becomes of it, nothing keeps it
    if (!laser) {
        return invalid_field("laser_code", "must be 2 letters and 10 digits");
    }
    typed = laser->masked();
    if (answers.at("card_agrees") != "yes") {
        return invalid_field("card_agrees", "what is printed on the card is not what is registered");
    }
    const auto answer =
        ports_.counter.centre.card_by_laser({*case_.record().citizen, person_.text("first"), person_.text("last"),
                                             digits_of_birth(person_.text("birth_date")), *laser},
                                            std::move(stop));
    if (!answer && !waits_for_centre(answer.error().code)) {
        return answer.error();
    }
    laser_ = {{"card_laser", laser->masked()}, {"card_laser_status", answer ? answer->code : "not-checked"}};
    if (answer && !answer->usable()) {
        return Failure{FailureCode::CardStatusAbnormal, answer->text_th.empty() ? answer->code : answer->text_th};
    }
    if (answer) {
        proof_.note_laser_checked();
    }
    return Done{};
}

}  // namespace amphoe::workflows
