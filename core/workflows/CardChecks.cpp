#include "core/workflows/CardChecks.h"

#include "core/domain/PersonNames.h"

namespace amphoe::workflows {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kOldestAge = 130;  // domain.md W3.3

bool has_thai_letter(const std::string& text) {
    // The Thai block U+0E00-U+0E7F is E0 B8 xx or E0 B9 xx in UTF-8.
    return text.find("\xE0\xB8") != std::string::npos || text.find("\xE0\xB9") != std::string::npos;
}

Failure invalid(const char* check) {
    return {FailureCode::CardDataInvalid, check};
}

}  // namespace

domain::PartialDate today_in_bangkok(support::Timestamp now) {
    return *domain::PartialDate::from_iso(support::bangkok_date(now));
}

domain::Result<domain::Done> check_card(const domain::IdentityCard& card, support::Timestamp now, bool training) {
    if (training && !card.citizen_id.synthetic()) {
        return Failure{FailureCode::CardRefusedInTraining, "number is not synthetic"};
    }
    const auto today = today_in_bangkok(now);
    if (!has_thai_letter(card.name_th.first)) {
        return invalid("name has no Thai letters");
    }
    if (card.birth_date) {
        const auto age = card.birth_date->age_at(today);
        if (age.oldest < 0 || age.youngest > kOldestAge) {
            return invalid("birth date is not plausible");
        }
    }
    if (card.issue_date && card.issue_date->age_at(today).oldest < 0) {
        return invalid("issue date is in the future");
    }
    if (card.expiry_date.expired_at(today)) {
        return Failure{FailureCode::CardExpired, card.expiry_date.date->iso()};  // told to the citizen (E8)
    }
    return domain::Done{};
}

std::vector<std::string> card_warnings(const domain::IdentityCard& card, support::Timestamp now) {
    std::vector<std::string> found;
    if (card.birth_date && card.sex) {
        const auto age = card.birth_date->age_at(today_in_bangkok(now));
        if (const auto what = domain::title_contradiction(card.name_th.title, age, *card.sex); !what.empty()) {
            found.push_back("title." + what);
        }
    }
    if (!domain::is_thai_name(card.name_th.full())) {
        found.emplace_back("name_th.letters");
    }
    if (!domain::is_latin_name(card.name_en.full())) {
        found.emplace_back("name_en.letters");
    }
    return found;
}

}  // namespace amphoe::workflows
