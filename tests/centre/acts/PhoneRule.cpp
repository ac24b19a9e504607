#include "tests/centre/acts/PhoneRule.h"

#include <set>

#include "tests/centre/acts/RuleTable.h"

namespace amphoe::centre {
namespace {

constexpr auto kPhoneYear = std::chrono::days(365);

}  // namespace

bool phone_is_full(const RegisterPage* use, const std::string& citizen_id, support::Timestamp now) {
    std::set<std::string> others;
    const auto first_day = support::bangkok_date(now - kPhoneYear);
    for (const auto& item : use == nullptr ? std::vector<domain::Fields>{} : use->items) {
        if (item.at("at") >= first_day && item.at("citizen_id") != citizen_id) {
            others.insert(item.at("citizen_id"));
        }
    }
    return others.size() >=
           static_cast<std::size_t>(RuleTable::shipped().on("persons_per_phone", support::bangkok_date(now)));
}

}  // namespace amphoe::centre
