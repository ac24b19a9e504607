// What every counter service does with its case: opening, saving steps, second person, sealing, delivering, papers.
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "core/domain/ServiceForm.h"
#include "core/workflows/IdentityProof.h"

namespace amphoe::workflows {

/// The centre's reason in the last refusal among the events, empty when there is none.
std::string refusal_reason(const std::vector<domain::CaseEvent>& events);

/// Used by one service on one thread. Each call is saved when it returns ok.
class CounterCase {
  public:
    CounterCase(const CounterPorts& ports, VisitJournal& journal, IdentityProof& proof, domain::ServiceKind kind);

    /// `fields` stand in the opening event. A draft the journal keeps is taken up instead of opening a new case.
    /// StepOutOfOrder without a card or when open already.
    domain::Result<domain::Done> open(domain::Fields fields = {});
    /// For somebody whose card is not in the reader: an online request, a lost card, a digital card. StepOutOfOrder
    /// when open already.
    domain::Result<domain::Done> open_for(const domain::CitizenId& citizen, const std::string& name_th,
                                          domain::Fields fields = {});
    /// A case confirmed in a visit that has ended: only state(), answer() and record() may be asked.
    void remember(const domain::Case& record);
    /// A named step with what was entered.
    domain::Result<domain::Done> record_step(const std::string& step, domain::Fields fields);
    /// NotAuthorised, SecondPersonNeeded (the officer of this visit), OwnRecordRefused (the citizen of the case),
    /// ReasonMissing.
    domain::Result<domain::Done> approve(const domain::ApprovalNeed& need, const domain::Officer& second_person,
                                         const std::string& reason);
    bool approved() const { return approved_; }

    /// Confirmed by the citizen: seals and queues the act with what is known of card, proof, officer and second person.
    /// `record_key` and `record_version` of the record the act changes, empty when it changes none.
    domain::Result<domain::Done> submit(domain::Fields act, const std::string& record_key = {},
                                        const std::string& record_version = {});
    /// Ok means accepted. RecordConflict, CentreRejected with the reason as detail, or why it waits.
    domain::Result<domain::Done> deliver(std::stop_token stop);
    /// What the centre answered to the accepted act.
    domain::Result<domain::Fields> answer() const;
    domain::Result<domain::CaseState> state() const;

    enum class Told { WithTheAct, AtOnce };
    /// Renders, signs, numbers and stores one paper; office, officer, numbers and training are filled in here. Before
    /// the act the centre learns of it only if the paper leaves the office at once. ClockWrong (W0.2).
    domain::Result<domain::RenderedDocument> issue(domain::DocumentContent content, Told told = Told::WithTheAct);

    bool is_open() const { return !case_.id.empty(); }
    bool submitted() const { return submitted_; }
    const domain::Case& record() const { return case_; }

  private:
    domain::Result<domain::Done> take_up(CaseDraft draft);
    JournalExtras extras() const;
    domain::CentreMessage message(domain::Fields act) const;

    const CounterPorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    domain::ServiceKind kind_;
    domain::Case case_;
    bool approved_ = false;
    bool submitted_ = false;
    domain::Fields second_person_;
};

}  // namespace amphoe::workflows
