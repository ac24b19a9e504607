#include "core/workflows/VisitJournal.h"

#include <algorithm>

#include "core/support/Identifier.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Result;

VisitJournal::VisitJournal(ports::CaseStore& store, ports::Clock& clock, const domain::Workstation& workstation,
                           domain::Officer officer)
    : store_(store), clock_(clock), workstation_(workstation), officer_(std::move(officer)) {}

Result<Done> VisitJournal::open() {
    if (!domain::may_serve(officer_.role)) {
        return domain::Failure{domain::FailureCode::NotAuthorised, "role may not open visits"};
    }
    domain::Visit visit;
    visit.id = support::new_identifier(clock_.now());
    visit.officer_id = officer_.id;
    visit.rcode = workstation_.rcode;
    visit.workstation_id = workstation_.id;
    visit.training = workstation_.training;
    visit.opened_at = clock_.now();
    visit_ = visit;
    ports::StepRecord step;
    step.visit = visit;
    // Without it nobody can tell the officer's own matters here; the log says so once for the visit (W1.6).
    domain::Fields fields{{"officer_number", officer_.citizen_id.empty() ? "unknown" : "known"}};
    auto saved = save(std::move(step), EventKind::VisitOpened, std::move(fields), {}, {});
    if (!saved) {
        visit_ = {};
    }
    return saved;
}

Result<Done> VisitJournal::resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    if (!domain::may_serve(officer_.role)) {
        return domain::Failure{domain::FailureCode::NotAuthorised, "role may not continue visits"};
    }
    if (events.empty() || is_open()) {
        return domain::Failure{domain::FailureCode::StepOutOfOrder, "no visit to continue"};
    }
    const auto before = visit_;
    visit_ = {};
    visit_.id = record.visit_id;
    visit_.officer_id = events.front().officer_id;
    visit_.rcode = workstation_.rcode;
    visit_.workstation_id = workstation_.id;
    visit_.training = workstation_.training;
    visit_.opened_at = events.front().at;
    ports::StepRecord step;
    step.visit = visit_;
    auto saved = save(std::move(step), EventKind::VisitResumed, {}, record.id, {});
    if (!saved) {
        visit_ = before;
    }
    return saved;
}

Result<Done> VisitJournal::record(EventKind kind, domain::Fields fields, JournalExtras extras) {
    if (!is_open()) {
        return domain::Failure{domain::FailureCode::StepOutOfOrder, "no visit is open"};
    }
    if (replaying_ && (kind == EventKind::StepRecorded || kind == EventKind::PhoneRecorded)) {
        return Done{};
    }
    ports::StepRecord step;
    step.opened_case = std::move(extras.opened_case);
    step.attachments = std::move(extras.attachments);
    step.message = std::move(extras.message);
    return save(std::move(step), kind, std::move(fields), extras.case_id, extras.reason);
}

std::optional<CaseDraft> VisitJournal::take_draft(domain::ServiceKind kind) {
    const auto found = std::find_if(drafts_.begin(), drafts_.end(),
                                    [kind](const auto& draft) { return draft.record.service == kind; });
    if (found == drafts_.end()) {
        return std::nullopt;
    }
    auto draft = std::move(*found);
    drafts_.erase(found);
    return draft;
}

std::string VisitJournal::draft_of(domain::ServiceKind kind) const {
    const auto found = std::find_if(drafts_.begin(), drafts_.end(),
                                    [kind](const auto& draft) { return draft.record.service == kind; });
    return found == drafts_.end() ? std::string{} : found->record.id;
}

Result<Done> VisitJournal::close() {
    if (!is_open()) {
        return Done{};
    }
    ports::StepRecord step;
    step.visit = visit_;
    step.visit->closed_at = clock_.now();
    auto saved = save(step, EventKind::VisitClosed, {}, {}, {});
    if (saved) {
        visit_ = *step.visit;
    }
    return saved;
}

Result<Done> VisitJournal::set_subject(const domain::CitizenId& citizen) {
    auto index = store_.blind_index(citizen);
    if (!index) {
        return index.error();
    }
    subject_ = *index;
    return Done{};
}

Result<Done> VisitJournal::save(ports::StepRecord step, EventKind kind, domain::Fields fields,
                                const std::string& case_id, const std::string& reason) {
    domain::CaseEvent event;
    event.id = support::new_identifier(clock_.now());
    event.visit_id = visit_.id;
    event.case_id = case_id;
    event.kind = kind;
    event.at = clock_.now();
    event.officer_id = officer_.id;
    event.fields = std::move(fields);
    step.events.push_back(std::move(event));
    step.audit.action = domain::event_name(kind);
    step.audit.officer_id = officer_.id;
    step.audit.case_id = case_id;
    step.audit.subject = subject_;
    step.audit.result = "ok";
    step.audit.reason = reason;
    return store_.save(step);
}

}  // namespace amphoe::workflows
