#include "tests/centre/acts/WithoutCard.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/centre/register/CodeBook.h"

namespace amphoe::centre {
namespace {

/// A digital identity is given, and a face compared for others, by chip and face only.
constexpr std::array<std::string_view, 3> kNeedTheCard{"thaid_enrolment", "tangrat_level2", "verify_only"};

std::string digital_id_objection(ActCase& act) {
    const auto found = CodeBook(act.book, act.now)
                           .find(act.text("digital_id_code"), CodeUse::DigitalCard, act.text("digital_id_visit"));
    if (found.page == nullptr) {
        return "code." + found.refusal;
    }
    return found.citizen_id == act.text("citizen_id") ? "" : "code.other_person";
}

}  // namespace

std::string referee_objection(ActCase& act) {
    const auto referee = act.text("referee_id");
    if (referee.empty()) {
        return "referee.missing";
    }
    const auto* person = act.person(referee);
    if (person == nullptr || person->text("status") != "ALIVE" || referee == act.text("citizen_id")) {
        return "referee.invalid";
    }
    return age_of(*person, act.today()) < act.limit("referee_age") ? "referee.too_young" : "";
}

std::string without_card_objection(ActCase& act) {
    const auto absence = act.text("card_absence");
    if (absence.empty() || absence == "ONLINE_REQUEST") {
        return "";
    }
    if (std::find(kNeedTheCard.begin(), kNeedTheCard.end(), act.message.kind) != kNeedTheCard.end()) {
        return "card.needed";
    }
    if (absence == "DIGITAL_CARD") {
        return digital_id_objection(act);
    }
    if (auto objection = referee_objection(act); !objection.empty()) {
        return objection;
    }
    return act.second_person() ? "" : "second_person.missing";
}

}  // namespace amphoe::centre
