#include "core/workflows/VisitDrafts.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

Result<std::vector<ports::CaseSummary>> drafts_of_day(ports::CaseStore& store, const domain::Case& named) {
    ports::CaseFilter filter;
    filter.date = support::bangkok_date(named.opened_at);
    filter.state = domain::CaseState::Draft;
    return store.find_cases(filter);
}

}  // namespace

Result<Done> resume_accepted(VisitJournal& journal, IdentityProof& proof, const domain::Case& record,
                             const std::vector<domain::CaseEvent>& events) {
    if (auto taken_up = proof.resume(record, events); !taken_up) {
        return taken_up;
    }
    auto resumed = journal.resume(record, events);
    if (resumed) {
        journal.keep_draft({record, events});
    }
    return resumed;
}

Result<Done> resume_drafts(ports::CaseStore& store, VisitJournal& journal, IdentityProof& proof,
                           const domain::Case& named) {
    const auto cases = drafts_of_day(store, named);
    if (!cases) {
        return cases.error();
    }
    std::vector<CaseDraft> drafts;
    for (const auto& summary : *cases) {
        if (summary.record.visit_id != named.visit_id) {
            continue;
        }
        auto events = store.events_of_case(summary.record.id);
        if (!events) {
            return events.error();
        }
        drafts.push_back({summary.record, *std::move(events)});
    }
    if (drafts.empty()) {
        return Failure{FailureCode::StepOutOfOrder, "nothing was left half-entered"};
    }
    if (auto taken_up = proof.resume_draft(drafts.front().record, drafts.front().events); !taken_up) {
        return taken_up;
    }
    auto resumed = journal.resume(drafts.front().record, drafts.front().events);
    for (auto& draft : drafts) {
        if (resumed) {
            journal.keep_draft(std::move(draft));
        }
    }
    return resumed;
}

std::vector<domain::ServiceKind> drafted_services(ports::CaseStore& store, const domain::Case& named) {
    std::vector<domain::ServiceKind> kinds;
    const auto cases = drafts_of_day(store, named);
    if (!cases) {
        return kinds;
    }
    for (const auto& summary : *cases) {
        if (summary.record.visit_id == named.visit_id) {
            kinds.push_back(summary.record.service);
        }
    }
    return kinds;
}

}  // namespace amphoe::workflows
