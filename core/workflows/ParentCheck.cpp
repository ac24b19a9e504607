#include "core/workflows/ParentCheck.h"

#include <algorithm>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

Parenthood parenthood(const domain::RegisterRecord& birth, const std::vector<std::string>& people) {
    auto answer = Parenthood::NotTold;
    for (const auto* who : {"father_citizen_id", "mother_citizen_id", "guardian_citizen_id"}) {
        const auto named = birth.text(who);
        if (named.empty()) {
            continue;
        }
        if (std::find(people.begin(), people.end(), named) != people.end()) {
            return Parenthood::Recorded;
        }
        answer = Parenthood::NotRecorded;
    }
    return answer;
}

domain::Result<domain::Done> check_parents(const std::vector<std::string>& children,
                                           const std::vector<std::string>& people, const AskForBirth& ask) {
    for (const auto& child : children) {
        const auto birth = ask(child);
        if (birth && parenthood(*birth, people) == Parenthood::NotRecorded) {
            return invalid_field("movers", "the register names other parents or guardians of a child");
        }
        const bool left_to_centre = birth || birth.error().code == domain::FailureCode::RegisterRecordUnknown ||
                                    waits_for_centre(birth.error().code);
        if (!left_to_centre) {
            return birth.error();
        }
    }
    return domain::Done{};
}

}  // namespace amphoe::workflows
