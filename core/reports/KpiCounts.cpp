#include "core/reports/KpiCounts.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "core/reports/CaseStory.h"

namespace amphoe::reports {
namespace {

using domain::CaseState;
using domain::ServiceKind;

/// Cases may be of one visit; the visit counts once.
struct VisitTally {
    bool finished = true;
    CaseStory story;
};

bool left_done(CaseState state) {
    return state == CaseState::WaitCentre || state == CaseState::Accepted;
}

bool of_ones_own_phone(ServiceKind service) {
    return service == ServiceKind::ThaidEnrolment || service == ServiceKind::TangratLevel2;
}

bool by_digital_card(const std::vector<domain::CaseEvent>& events, const std::string& case_id) {
    for (const auto& event : events) {
        const auto step = event.fields.find("step");
        if (event.case_id == case_id && step != event.fields.end() && step->second == "digital_card") {
            return true;
        }
    }
    return false;
}

/// Whether a step of this case, or of its visit, says so.
bool has_step(const std::vector<domain::CaseEvent>& events, const std::string& case_id, const char* step,
              const char* field, const char* part) {
    for (const auto& event : events) {
        const auto name = event.fields.find("step");
        const auto value = event.fields.find(field);
        const bool ours = event.case_id.empty() || event.case_id == case_id;
        if (ours && name != event.fields.end() && name->second == step && value != event.fields.end() &&
            value->second.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void count_person(ServedPersons& persons, const ports::CaseSummary& summary,
                  const std::vector<domain::CaseEvent>& events, const CaseStory& story) {
    const auto& record = summary.record;
    const auto number = record.citizen ? record.citizen->digits() : std::string{};
    if (number.find_first_of("123458") != 0 || summary.state == CaseState::Cancelled) {
        return;
    }
    persons.eligible.insert(number);
    const bool thaid = record.service == ServiceKind::ThaidEnrolment;
    if (thaid && story.action.empty() && has_step(events, record.id, "activation", "activation", "ACTIVATED")) {
        persons.activated.insert(number);
    }
    // Whoever acts on a ThaID or proves who they are with it has one; suspending and the like name it.
    if ((thaid && !story.action.empty()) || has_step(events, record.id, "authentication", "factors", "thaid_qr")) {
        persons.active.insert(number);
    }
}

void count_case(KpiCounts& counts, const ports::CaseSummary& summary, const std::vector<domain::CaseEvent>& events,
                const CaseStory& story, bool booked) {
    const auto service = summary.record.service;
    for (auto* part : {&counts.all, &counts.services[service]}) {
        ++part->cases;
        ++part->by_state[summary.state];
        if (story.seconds) {
            part->seconds.push_back(*story.seconds);
        }
    }
    const bool enrolment = service == ServiceKind::ThaidEnrolment && story.action.empty();
    count_person(counts.persons, summary, events, story);
    counts.enrolled += enrolment && summary.state == CaseState::Accepted ? 1 : 0;
    const bool online = service == ServiceKind::OnlineMove || by_digital_card(events, summary.record.id);
    counts.digital += online || booked || story.files_given > 0 ? 1 : 0;
    counts.helped += story.fees_waived > 0 || of_ones_own_phone(service) ? 1 : 0;
    counts.copies_avoided += story.copies_avoided;
}

void count_visit(KpiCounts& counts, const VisitTally& visit) {
    ++counts.visits;
    counts.visits_finished += visit.finished ? 1 : 0;
    counts.faces += visit.story.comparisons > 0 ? 1 : 0;
    counts.faces_first_try += visit.story.passed_first ? 1 : 0;
    counts.referred += visit.story.referred ? 1 : 0;
    counts.overridden += visit.story.overridden ? 1 : 0;
}

/// Counts waiting; the visits that were booked are the answer.
domain::Result<std::set<std::string>> count_queue(ports::QueueBook* queue, const std::string& date, KpiCounts& counts) {
    std::set<std::string> booked;
    if (queue == nullptr) {
        return booked;
    }
    const auto tickets = queue->read(date);
    if (!tickets) {
        return tickets.error();
    }
    for (const auto& ticket : *tickets) {
        if (!ticket.booking_ref.empty() && !ticket.visit_id.empty()) {
            booked.insert(ticket.visit_id);
        }
        if (ticket.arrived && ticket.called && *ticket.arrived <= *ticket.called) {
            ++counts.queue_called;
            counts.queue_wait_seconds += static_cast<long>(
                std::chrono::duration_cast<std::chrono::seconds>(*ticket.called - *ticket.arrived).count());
        }
    }
    return booked;
}

/// Answers of citizens and training of officers.
domain::Result<domain::Done> count_supervision(const KpiBooks& books, const domain::KpiPeriod& period,
                                               KpiCounts& counts) {
    if (books.supervision == nullptr) {
        return domain::Done{};
    }
    auto answers = books.supervision->answers(period.from, period.until);
    if (!answers) {
        return answers.error();
    }
    counts.satisfaction = *std::move(answers);
    if (books.officers == nullptr) {
        return domain::Done{};
    }
    const auto officers = books.officers->officers();
    const auto trainings = officers ? books.supervision->trainings() : officers.error();
    if (!trainings) {
        return trainings.error();
    }
    if (!trainings->empty()) {
        counts.trained = domain::trained_officers(*officers, *trainings, period.until);
    }
    return domain::Done{};
}

domain::Result<domain::Done> count_day(ports::CaseStore& cases, ports::QueueBook* queue, const std::string& date,
                                       KpiCounts& counts) {
    const auto booked = count_queue(queue, date, counts);
    if (!booked) {
        return booked.error();
    }
    ports::CaseFilter filter;
    filter.date = date;
    filter.limit = 100'000;
    const auto found = cases.find_cases(filter);
    if (!found) {
        return found.error();
    }
    std::map<std::string, VisitTally> visits;
    for (const auto& summary : *found) {
        const auto events = cases.events_of_case(summary.record.id);
        if (!events) {
            return events.error();
        }
        const auto story = story_of(summary, *events);
        count_case(counts, summary, *events, story, booked->contains(summary.record.visit_id));
        auto& visit = visits[summary.record.visit_id];
        visit.finished = visit.finished && left_done(summary.state);
        visit.story = story;
    }
    for (const auto& [id, visit] : visits) {
        count_visit(counts, visit);
    }
    return domain::Done{};
}

}  // namespace

int ServedPersons::without() const {
    return static_cast<int>(std::ranges::count_if(
        eligible, [&](const auto& number) { return activated.contains(number) || !active.contains(number); }));
}

int ServedPersons::newly_active() const {
    return static_cast<int>(activated.size());
}

domain::Result<KpiCounts> count_period(ports::CaseStore& cases, const domain::KpiPeriod& period,
                                       const KpiBooks& books) {
    const auto from = support::bangkok_day_begins(period.from);
    const auto until = support::bangkok_day_begins(period.until);
    if (!from || !until || *until < *from) {
        return domain::Failure{domain::FailureCode::UsageError, "the period must be two days, the first one first"};
    }
    KpiCounts counts;
    for (auto day = *from; day <= *until; day += std::chrono::days(1)) {
        if (auto counted = count_day(cases, books.queue, support::bangkok_date(day), counts); !counted) {
            return counted.error();
        }
    }
    if (auto counted = count_supervision(books, period, counts); !counted) {
        return counted.error();
    }
    return counts;
}

}  // namespace amphoe::reports
