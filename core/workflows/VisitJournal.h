// Writes the events of one visit: each record is one durable step with its audit entry.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"

namespace amphoe::workflows {

/// What goes into the same transaction as an event.
struct JournalExtras {
    std::string case_id;
    std::optional<domain::Case> opened_case;
    std::vector<ports::Attachment> attachments;
    std::optional<domain::SealedMessage> message;
    std::string reason;  ///< reason code for the audit log
};

/// A case that was opened and not confirmed, with everything saved of it.
struct CaseDraft {
    domain::Case record;
    std::vector<domain::CaseEvent> events;
};

/// One visit of one citizen, opened by one officer. Not thread-safe: one visit is worked on by one thread at a time.
class VisitJournal {
  public:
    VisitJournal(ports::CaseStore& store, ports::Clock& clock, const domain::Workstation& workstation,
                 domain::Officer officer);

    domain::Result<domain::Done> open();
    /// Goes on with a visit that was closed when its face was referred.
    domain::Result<domain::Done> resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events);
    domain::Result<domain::Done> record(domain::EventKind kind, domain::Fields fields, JournalExtras extras);
    domain::Result<domain::Done> close();

    /// A draft of this visit: the next service of its kind goes on with it instead of opening a new case.
    void keep_draft(CaseDraft draft) { drafts_.push_back(std::move(draft)); }
    std::optional<CaseDraft> take_draft(domain::ServiceKind kind);
    /// The id of the draft of that kind that is still to be taken, or nothing.
    std::string draft_of(domain::ServiceKind kind) const;
    /// While on, steps entered before are not saved a second time.
    void replay(bool on) { replaying_ = on; }

    /// Audit entries after this carry the person's blind index.
    domain::Result<domain::Done> set_subject(const domain::CitizenId& citizen);

    bool is_open() const { return !visit_.id.empty() && !visit_.closed_at; }
    const domain::Visit& visit() const { return visit_; }
    const domain::Officer& officer() const { return officer_; }
    /// The person's blind index, empty before set_subject.
    const std::string& subject() const { return subject_; }
    support::Timestamp now() const { return clock_.now(); }

  private:
    domain::Result<domain::Done> save(ports::StepRecord step, domain::EventKind kind, domain::Fields fields,
                                      const std::string& case_id, const std::string& reason);
    ports::CaseStore& store_;
    ports::Clock& clock_;
    const domain::Workstation& workstation_;
    domain::Officer officer_;
    domain::Visit visit_;
    std::string subject_;
    std::vector<CaseDraft> drafts_;
    bool replaying_ = false;
};

}  // namespace amphoe::workflows
