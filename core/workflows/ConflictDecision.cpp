#include "core/workflows/ConflictDecision.h"

#include <algorithm>

#include "core/support/Identifier.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr int kMostAtOnce = 500;

ports::StepRecord step_of(const ConflictingCase& found, const std::string& person, ConflictVerdict verdict,
                          const std::string& reason, support::Timestamp at) {
    domain::CaseEvent event;
    event.id = support::new_identifier(at);
    event.visit_id = found.summary.record.visit_id;
    event.case_id = found.summary.record.id;
    event.kind = EventKind::CaseCancelled;
    event.at = at;
    event.officer_id = person;
    event.fields = {{"reason", "RECORD_CONFLICT"},
                    {"decision", std::string(conflict_verdict_name(verdict))},
                    {"why", reason},
                    {"our_version", found.conflict.our_version},
                    {"central_version", found.conflict.central_version}};
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.audit.action = "CONFLICT_DECIDED";
    step.audit.officer_id = person;
    step.audit.case_id = found.summary.record.id;
    step.audit.result = "ok";
    // The reason in words may name a person, so the audit log has the verdict only.
    step.audit.reason = verdict == ConflictVerdict::KeepCentral ? "KEEP_CENTRAL" : "BEGIN_AGAIN";
    return step;
}

}  // namespace

std::string_view conflict_verdict_name(ConflictVerdict verdict) {
    return verdict == ConflictVerdict::KeepCentral ? "central" : "again";
}

std::optional<ConflictVerdict> conflict_verdict_from_name(std::string_view name) {
    for (const auto verdict : {ConflictVerdict::KeepCentral, ConflictVerdict::BeginAgain}) {
        if (conflict_verdict_name(verdict) == name) {
            return verdict;
        }
    }
    return std::nullopt;
}

Result<std::vector<ConflictingCase>> ConflictDecision::waiting() {
    ports::CaseFilter filter;
    filter.state = domain::CaseState::Conflict;
    filter.limit = kMostAtOnce;
    const auto cases = store_.find_cases(filter);
    if (!cases) {
        return cases.error();
    }
    std::vector<ConflictingCase> waiting;
    for (const auto& summary : *cases) {
        auto found = read(summary.record.id);
        if (!found) {
            return found.error();
        }
        waiting.push_back(std::move(*found));
    }
    std::ranges::sort(waiting, {}, [](const auto& one) { return one.summary.record.opened_at; });
    return waiting;
}

Result<ConflictingCase> ConflictDecision::read(const std::string& case_id_or_number) {
    const auto summary = store_.find_case(case_id_or_number);
    if (!summary) {
        return summary.error();
    }
    const auto events = store_.events_of_case(summary->record.id);
    if (!events) {
        return events.error();
    }
    const auto conflict = domain::conflict_in(*events);
    if (!conflict) {
        return Failure{FailureCode::StepOutOfOrder, "the case is in no conflict"};
    }
    return ConflictingCase{*summary, *conflict};
}

Result<Done> ConflictDecision::decide(const domain::Officer& person, const std::string& case_id_or_number,
                                      ConflictVerdict verdict, const std::string& reason) {
    if (!domain::may_serve(person.role) && !domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not decide a conflict"};
    }
    const auto text = reason_text(reason);
    if (!text) {
        return text.error();
    }
    const auto found = read(case_id_or_number);
    if (!found) {
        return found.error();
    }
    auto step = step_of(*found, person.id, verdict, *text, clock_.now());
    if (const auto& citizen = found->summary.record.citizen) {
        const auto subject = store_.blind_index(*citizen);
        if (!subject) {
            return subject.error();
        }
        step.audit.subject = *subject;
    }
    return store_.save(step);
}

}  // namespace amphoe::workflows
