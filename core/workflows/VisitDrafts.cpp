#include "core/workflows/VisitDrafts.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// The saved answers of a page, or nothing when this event is not about it.
std::optional<domain::Fields> answers_in(const domain::CaseEvent& event, const domain::FormPage& page) {
    if (page.step == kRegisterQuestions || page.step == kDigitalIdShown) {
        return std::nullopt;
    }
    const auto step = event.fields.find("step");
    const bool phone = event.kind == domain::EventKind::PhoneRecorded && page.step == "phone";
    const bool own =
        event.kind == domain::EventKind::StepRecorded && step != event.fields.end() && step->second == page.step;
    if (!phone && !own) {
        return std::nullopt;
    }
    domain::Fields answers;
    for (const auto& field : page.fields) {
        if (const auto found = event.fields.find(field.key); found != event.fields.end()) {
            answers[field.key] = found->second;
        }
    }
    return answers;
}

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

void replay_answers(ports::CaseStore& store, VisitJournal& journal, CounterService& service, const std::string& case_id,
                    const std::function<bool(const domain::FormPage&)>& taken, std::stop_token stop) {
    const auto events = case_id.empty() ? Result<std::vector<domain::CaseEvent>>(std::vector<domain::CaseEvent>{})
                                        : store.events_of_case(case_id);
    if (!events) {
        return;
    }
    journal.replay(true);
    for (const auto& event : *events) {
        const auto asked = event.case_id == case_id ? service.page() : std::nullopt;
        const auto answers = asked ? answers_in(event, *asked) : std::nullopt;
        // What does not hold any more is asked again.
        if (answers && (!service.enter(*answers, stop) || !taken(*asked))) {
            break;
        }
    }
    journal.replay(false);
}

}  // namespace amphoe::workflows
