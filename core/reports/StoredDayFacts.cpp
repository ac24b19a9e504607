#include "core/reports/StoredDayFacts.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "core/reports/CaseStory.h"

namespace amphoe::reports {
namespace {

using domain::CaseCounts;
using domain::CaseState;
using domain::DayFacts;
using domain::Result;

constexpr int kMostCases = 100'000;

void count(CaseCounts& counts, CaseState state, const CaseStory& story) {
    ++counts.cases;
    ++counts.by_state[state];
    if (story.seconds) {
        counts.seconds.push_back(*story.seconds);
    }
}

bool unfinished(CaseState state) {
    return state == CaseState::Draft || state == CaseState::FaceReferred || state == CaseState::Confirmed;
}

/// The face belongs to the visit, whose cases all tell of it.
void count_visit(DayFacts& facts, const CaseStory& story) {
    ++facts.visits;
    facts.faces_compared += story.comparisons > 0 ? 1 : 0;
    facts.faces_first_try += story.passed_first ? 1 : 0;
    facts.referred += story.referred ? 1 : 0;
    facts.overridden += story.overridden ? 1 : 0;
}

void count_case(DayFacts& facts, const ports::CaseSummary& summary, const CaseStory& story) {
    count(facts.all, summary.state, story);
    count(facts.services[summary.record.service], summary.state, story);
    count(facts.officers[summary.officer_id], summary.state, story);
    if (unfinished(summary.state)) {
        facts.unfinished.push_back({summary.record.number, summary.record.service, summary.state, summary.officer_id});
    }
    if (summary.record.service == domain::ServiceKind::ThaidEnrolment) {
        ++facts.enrolments[story.action.empty() ? "enrol" : story.action];
        if (summary.state == CaseState::Rejected) {
            ++facts.enrolments["rejected: " + story.rejected];
        }
    }
    for (const auto& incident : story.incidents) {
        ++facts.incidents[incident];
    }
    facts.e_documents += story.files_given;
    facts.copies_avoided += story.copies_avoided;
}

domain::QueueFacts queue_facts(const std::vector<domain::QueueTicket>& tickets) {
    domain::QueueFacts facts;
    for (const auto& ticket : tickets) {
        facts.tickets += ticket.number.empty() ? 0 : 1;
        facts.served += ticket.state == domain::QueueState::Served ? 1 : 0;
        facts.no_shows += ticket.state == domain::QueueState::NoShow ? 1 : 0;
        if (ticket.arrived && ticket.called) {
            ++facts.called;
            facts.wait_seconds += static_cast<long>(
                std::chrono::duration_cast<std::chrono::seconds>(*ticket.called - *ticket.arrived).count());
        }
    }
    return facts;
}

}  // namespace

Result<DayFacts> StoredDayFacts::facts(const std::string& date, support::Timestamp from, support::Timestamp until) {
    ports::CaseFilter filter;
    filter.touched = {from, until};
    filter.limit = kMostCases;
    const auto found = cases_.find_cases(filter);
    if (!found) {
        return found.error();
    }
    DayFacts facts;
    std::set<std::string> visits;
    for (auto summary = found->rbegin(); summary != found->rend(); ++summary) {
        if (summary->record.opened_at < from || summary->record.opened_at >= until) {
            continue;  // an answer to a case of another day
        }
        const auto events = cases_.events_of_case(summary->record.id);
        if (!events) {
            return events.error();
        }
        const auto story = story_of(*summary, *events);
        if (visits.insert(summary->record.visit_id).second) {
            count_visit(facts, story);
        }
        count_case(facts, *summary, story);
    }
    if (queue_ != nullptr) {
        const auto tickets = queue_->read(date);
        if (!tickets) {
            return tickets.error();
        }
        facts.queue = queue_facts(*tickets);
    }
    return facts;
}

Result<std::vector<domain::StockBalance>> StoredDayFacts::forms(const std::string& date) {
    return stock_.balances(date);
}

}  // namespace amphoe::reports
