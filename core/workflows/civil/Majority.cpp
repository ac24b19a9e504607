#include "core/workflows/civil/Majority.h"

#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

Majority majority_on(const std::string& birth_date, const std::string& iso_day, int age) {
    const auto years = age_on(birth_date, iso_day);
    if (!years) {
        return Majority::Unsettled;
    }
    return years->youngest >= age ? Majority::OfAge : years->oldest < age ? Majority::Minor : Majority::Unsettled;
}

}  // namespace amphoe::workflows
