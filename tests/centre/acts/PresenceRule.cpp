#include "tests/centre/acts/PresenceRule.h"

#include "tests/centre/register/CodeBook.h"

namespace amphoe::centre {
namespace {

const std::string kThaid = "THAID ";

}  // namespace

bool PresenceRule::came(const std::string& citizen_id) const {
    const auto found = said_.find(citizen_id);
    const bool shown = found != said_.end() && (found->second == "CARD" || found->second.starts_with(kThaid));
    return shown || citizen_id == act_.text("citizen_id");
}

bool PresenceRule::is_adult(const RegisterPage& person) const {
    const int majority = act_.limit("age_of_majority");
    return is_of_age(person, act_.today(), majority) ||
           (may_be_of_age(person, act_.today(), majority) && came(person.text("citizen_id")));
}

std::string PresenceRule::objection(const std::vector<RegisterPage*>& movers) const {
    for (const auto* mover : movers) {
        const auto id = mover->text("citizen_id");
        if (is_adult(*mover) && !came(id)) {
            return "mover.not_present";
        }
        const auto found = said_.find(id);
        if (found == said_.end() || !found->second.starts_with(kThaid)) {
            continue;
        }
        const auto code =
            CodeBook(act_.book, act_.now)
                .find(found->second.substr(kThaid.size()), CodeUse::DigitalCard, act_.text("present_visit"));
        if (code.page == nullptr) {
            return "code." + code.refusal;
        }
        if (code.citizen_id != id) {
            return "code.other_person";
        }
    }
    return "";
}

}  // namespace amphoe::centre
