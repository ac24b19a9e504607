#include "core/reports/FvsFigures.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>

namespace amphoe::reports {
namespace {

using domain::CaseEvent;
using domain::FailureCode;

constexpr int kMostCases = 100'000;

std::string field(const CaseEvent& event, const char* key) {
    const auto found = event.fields.find(key);
    return found == event.fields.end() ? std::string{} : found->second;
}

std::optional<long> milliseconds_of(const CaseEvent& event, const char* key) {
    const auto text = field(event, key);
    long value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size() && value >= 0;
    return whole ? std::optional(value) : std::nullopt;
}

/// The service is there when it says that it has no reference of that person.
bool service_answered(const std::string& why) {
    return why == domain::failure_name(FailureCode::CentreRejected);
}

bool never_asked(const std::string& why) {
    return why.empty() || why == "switched-off" || why == domain::failure_name(FailureCode::WorkstationNotProvisioned);
}

void count_centre(FvsCalls& calls, const CaseEvent& event) {
    const auto result = field(event, "fvs_result");
    const auto why = field(event, "fvs_why");
    const bool compared = !result.empty() && result != "not-compared";
    if (!compared && never_asked(why)) {
        return;
    }
    ++calls.asked;
    if (!compared && !service_answered(why)) {
        ++calls.unanswered[why];
        return;
    }
    ++calls.served;
    if (compared) {
        ++calls.centre_results[result];
    }
    if (const auto took = milliseconds_of(event, "fvs_ms")) {
        calls.centre_ms.push_back(*took);
    }
}

void count_call(FvsCalls& calls, const CaseEvent& event) {
    ++calls.calls;
    ++calls.bands[field(event, "band")];
    if (const auto took = milliseconds_of(event, "compare_ms")) {
        calls.local_ms.push_back(*took);
    }
    count_centre(calls, event);
}

/// Comparisons belong to the visit, whose cases all tell of them: each counts once, for the requester when one is
/// named.
struct VisitCalls {
    std::map<std::int64_t, CaseEvent> compared;
    std::string requester;
};

void take_events(VisitCalls& visit, const std::vector<CaseEvent>& events) {
    for (const auto& event : events) {
        if (event.kind == domain::EventKind::FaceCompared) {
            visit.compared.emplace(event.sequence, event);
        } else if (visit.requester.empty() && field(event, "step") == "requester") {
            visit.requester = field(event, "requester_id");
        }
    }
}

domain::Result<domain::Done> count_day(ports::CaseStore& cases, const std::string& date, FvsFigures& figures) {
    ports::CaseFilter filter;
    filter.date = date;
    filter.limit = kMostCases;
    const auto found = cases.find_cases(filter);
    if (!found) {
        return found.error();
    }
    std::map<std::string, VisitCalls> visits;
    for (const auto& summary : *found) {
        const auto events = cases.events_of_case(summary.record.id);
        if (!events) {
            return events.error();
        }
        take_events(visits[summary.record.visit_id], *events);
    }
    for (const auto& [id, visit] : visits) {
        for (const auto& [sequence, event] : visit.compared) {
            count_call(figures.all, event);
            count_call(figures.parts[{date.substr(0, 7), visit.requester}], event);
        }
    }
    return domain::Done{};
}

std::optional<double> percent_of(int part, int whole) {
    return whole > 0 ? std::optional(100.0 * part / whole) : std::nullopt;
}

}  // namespace

std::optional<double> FvsCalls::band_percent(const std::string& band) const {
    const auto found = bands.find(band);
    return percent_of(found == bands.end() ? 0 : found->second, calls);
}

std::optional<double> FvsCalls::availability_percent() const {
    return percent_of(served, asked);
}

std::optional<long> percentile(std::vector<long> sample, int percent) {
    if (sample.empty()) {
        return std::nullopt;
    }
    const auto rank = (sample.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto place = sample.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(sample.begin(), place, sample.end());
    return *place;
}

domain::Result<FvsFigures> fvs_figures(ports::CaseStore& cases, const domain::KpiPeriod& period) {
    const auto from = support::bangkok_day_begins(period.from);
    const auto until = support::bangkok_day_begins(period.until);
    if (!from || !until || *until < *from) {
        return domain::Failure{FailureCode::UsageError, "the period must be two days, the first one first"};
    }
    FvsFigures figures;
    for (auto day = *from; day <= *until; day += std::chrono::days(1)) {
        if (auto counted = count_day(cases, support::bangkok_date(day), figures); !counted) {
            return counted.error();
        }
    }
    return figures;
}

}  // namespace amphoe::reports
