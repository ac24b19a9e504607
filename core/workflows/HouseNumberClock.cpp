#include "core/workflows/HouseNumberClock.h"

#include <algorithm>
#include <array>

#include "core/domain/LegalDays.h"

namespace amphoe::workflows {
namespace {

using domain::CaseState;
using domain::LegalDays;

constexpr int kWhole = 100;
constexpr int kMostRequests = 10'000;
constexpr std::array kUnderWay{CaseState::Draft, CaseState::FaceReferred, CaseState::Confirmed, CaseState::WaitCentre,
                               CaseState::Conflict};

/// A last day that fell on a weekend has moved, so that the share is one of the days there really are.
int percent_gone(const std::string& requested, const std::string& due, const std::string& today) {
    const int whole = LegalDays::days_between(requested, due).value_or(0);
    const int gone = LegalDays::days_between(requested, today).value_or(0);
    return whole > 0 ? std::max(0, kWhole * gone / whole) : kWhole;
}

HouseNumberUnderWay clock_of(const ports::CaseSummary& summary, int days, const domain::ServiceRules& rules,
                             const LegalDays& calendar, const std::string& today) {
    HouseNumberUnderWay made;
    made.number = summary.record.number;
    made.state = summary.state;
    made.requested = support::bangkok_date(summary.record.opened_at);
    made.soon_percent = rules.house_number_soon_percent;
    made.over_percent = rules.house_number_over_percent;
    made.due = calendar.last_day(made.requested, days).value_or(made.requested);
    made.percent = percent_gone(made.requested, made.due, today);
    return made;
}

}  // namespace

bool is_local_office(const domain::ServiceRules& rules, const std::string& rcode) {
    const auto* office = rules.offices.find(rcode);
    return office != nullptr && office->kind == domain::OfficeKind::Local;
}

int house_number_days(const domain::ServiceRules& rules, const std::string& rcode) {
    return is_local_office(rules, rcode) ? rules.house_number_days_local : rules.house_number_days_district;
}

domain::Result<std::vector<HouseNumberUnderWay>> house_numbers_under_way(ports::CaseStore& cases,
                                                                         const domain::ServiceRules& rules,
                                                                         const std::string& rcode,
                                                                         const std::string& today) {
    const LegalDays calendar(rules.holidays);
    const int days = house_number_days(rules, rcode);
    std::vector<HouseNumberUnderWay> all;
    for (const auto state : kUnderWay) {
        ports::CaseFilter filter;
        filter.service = domain::ServiceKind::HouseNumber;
        filter.state = state;
        filter.limit = kMostRequests;
        const auto found = cases.find_cases(filter);
        if (!found) {
            return found.error();
        }
        for (const auto& summary : *found) {
            all.push_back(clock_of(summary, days, rules, calendar, today));
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &HouseNumberUnderWay::percent);
    return all;
}

}  // namespace amphoe::workflows
