// A counter service made of pages: what all of them do the same way, so that each one holds only its own rules.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/AvoidedCopies.h"
#include "core/workflows/ConflictCheck.h"
#include "core/workflows/CounterCase.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"
#include "core/workflows/identity/PersonWithoutCard.h"

namespace amphoe::workflows {

/// The register entry an act changes; empty when it changes none.
struct ChangedRecord {
    std::string key;  ///< "house/<code>" | "citizen/<id>" | "<feed topic>/<key>"
    std::string version;
};

/// Opens the case (without a card: finds out who it is first, PersonWithoutCard), compares the citizen with the
/// register (W3.5), keeps conflicts of interest away (W1.6), checks and saves pages, asks for the second person, seals
/// the act. Not thread-safe.
class FormService : public CounterService {
  public:
    FormService(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof, domain::ServiceKind kind);

    domain::ServiceKind kind() const override { return kind_; }
    /// PersonNotServable with the state as detail. After OwnRecordRefused (also of enter) approval() names who may
    /// allow it; then the same step is called again.
    domain::Result<domain::Done> open(std::stop_token stop) override;
    std::optional<domain::FormPage> page() const override;
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop) override;
    std::optional<domain::ApprovalNeed> approval() const override;
    domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason) override;
    /// FaceReferred, FaceNotMatching, EvidenceMismatch, FeeNotPaid.
    domain::Result<domain::Done> order() override;
    /// SecondPersonNeeded, FaceReferred, FaceNotMatching, EvidenceMismatch, FeeNotPaid.
    domain::Result<domain::Done> confirm() override;
    domain::Result<std::vector<domain::RenderedDocument>> issue_receipt() override;
    domain::Result<domain::Done> deliver(std::stop_token stop) override { return case_.deliver(stop); }
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    const domain::Case& record() const override { return case_.record(); }

    /// Of a case that was confirmed in a visit that has ended, and accepted since: its papers, made from what the case
    /// recorded (`events`: its own) and what the centre answered. For a new service that was not opened.
    /// ServiceNotAvailable: its papers are made in the visit only; failures of the register.
    domain::Result<std::vector<domain::DocumentContent>> papers_of(const domain::Case& record,
                                                                   const std::vector<domain::CaseEvent>& events,
                                                                   std::stop_token stop);

    /// What is to be paid: item of the fee table -> how many. Also in the step "fee" of the case.
    virtual domain::Fields fee_items() const { return {}; }

  protected:
    using PageMaker = std::function<std::optional<domain::FormPage>()>;
    using AnswerTaker = std::function<domain::Result<domain::Done>(const domain::Fields&, std::stop_token)>;
    /// Pages come in this order; one that is not needed gives nothing. The taker may be called again with other
    /// answers.
    void add_page(PageMaker make, AnswerTaker take);

    /// Look-ups before the first page; called again after a failure.
    virtual domain::Result<domain::Done> begin(std::stop_token) { return domain::Done{}; }
    /// Services that work without the citizen's card open their case later (work_for).
    virtual bool opens_with_card() const { return true; }
    /// False where the result of the comparison is itself what is told.
    virtual bool needs_passed_face() const { return true; }
    virtual std::optional<domain::ApprovalNeed> approval_need() const { return std::nullopt; }
    /// Last look before money is taken for what pays_before_signature().
    virtual domain::Result<domain::Done> look_again() { return domain::Done{}; }
    /// Last look before the act is made.
    virtual domain::Result<domain::Done> prepare() { return domain::Done{}; }
    virtual domain::Fields act() const = 0;
    virtual ChangedRecord changed() const { return {}; }
    /// The papers due now, in an order that stays; each is made once, over all sittings of the case.
    virtual std::vector<domain::DocumentContent> papers_due() const { return {}; }
    /// Whether papers_due() has a paper for the request itself, which is handed out before anybody else agrees.
    virtual bool receipt_due() const { return false; }

    /// What a page kept besides its answers, read from the case's events once its pages were taken again.
    virtual void take_recalled(const std::vector<domain::CaseEvent>&) {}
    /// After the saved pages were taken again without the register: asks it for what the papers tell. Services whose
    /// papers can be made later override it.
    virtual domain::Result<domain::Done> complete_recalled(std::stop_token) {
        return domain::Failure{domain::FailureCode::ServiceNotAvailable, "papers later"};
    }

    /// A question to the register with its case and purpose. What is shown instead of a paper counts as a copy avoided
    /// (C15).
    domain::Result<domain::RegisterRecord> look_up(domain::RegisterKind kind, const std::string& key,
                                                   std::stop_token stop);
    /// OwnRecordRefused until a supervisor allowed it.
    domain::Result<domain::Done> keep_apart(const std::vector<std::string>& citizens,
                                            const std::vector<std::string>& houses, std::stop_token stop);
    /// C36: how the people were authenticated online belongs to the case. Nothing to keep of who came in person.
    domain::Result<domain::Done> keep_authentication(domain::Fields authentication);
    /// Opens the case for somebody whose card is not in the reader.
    domain::Result<domain::Done> work_for(const domain::CitizenId& citizen, const std::string& name_th);

    /// Goes back to a page whose answers count no more, and asks the second person again too.
    void ask_again(const std::string& step);

    const domain::RegisterRecord* requester() const { return requester_ ? &*requester_ : nullptr; }
    std::string requester_id() const;
    const domain::Officer& second_person() const { return second_person_; }
    std::string today() const;
    bool accepted() const;

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    CounterCase case_;

  private:
    struct Step {
        PageMaker make;
        AnswerTaker take;
    };
    domain::Result<domain::Done> open_without_card(std::stop_token stop);
    domain::Result<domain::Done> met_without_card(std::stop_token stop);
    domain::Result<domain::Done> enter_person(const domain::FormPage& page, domain::Fields answers,
                                              std::stop_token stop);
    domain::Result<domain::Done> meet_requester(std::stop_token stop);
    std::optional<domain::FormPage> own_page() const;
    domain::Result<domain::Done> check_proof();
    void recall(const std::vector<domain::CaseEvent>& events, std::stop_token stop);
    domain::Result<domain::Done> may_be_made();
    domain::Result<domain::Done> note_fee();
    domain::Result<domain::Done> note_totals();
    domain::Result<std::vector<domain::RenderedDocument>> make_papers(CounterCase::Told told);

    domain::ServiceKind kind_;
    PersonWithoutCard without_;
    ConflictCheck conflict_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    std::optional<domain::RegisterRecord> requester_;
    domain::Officer second_person_;
    std::vector<domain::RenderedDocument> issued_;
    domain::AvoidedCopies avoided_;
    bool agreed_ = false;
    bool begun_ = false;
    bool fee_noted_ = false;
    bool fee_settled_ = false;  ///< of what pays_before_signature()
    bool totals_noted_ = false;
    bool recalling_ = false;  ///< the pages of an ended visit are taken again; the register has moved on
};

/// The answer's value, "" when it is not there.
std::string answer_at(const domain::Fields& answers, const std::string& key);
/// Values of a list, one per line; and back.
std::vector<std::string> list_of(const std::string& lines);
std::string lines_of(const std::vector<std::string>& values);

}  // namespace amphoe::workflows
