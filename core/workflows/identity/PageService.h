// A service whose pages follow one another: checks answers, keeps them, records each page as a step of the case.
#pragma once

#include <set>
#include <string>

#include "core/domain/AvoidedCopies.h"
#include "core/workflows/ConflictCheck.h"
#include "core/workflows/CounterCase.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"
#include "core/workflows/identity/PersonWithoutCard.h"

namespace amphoe::workflows {

/// What VerifyOnly, OwnData, TangratLevel2 and CardIntake share. A page that was answered is not asked again. After
/// OwnRecordRefused (W1.6; of open or enter) approval() names who may allow it; then the same step is called again.
class PageService : public CounterService {
  public:
    PageService(domain::ServiceKind kind, const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof,
                PersonWithoutCard::Vouched when = PersonWithoutCard::Vouched::First);

    domain::ServiceKind kind() const override { return kind_; }
    domain::Result<domain::Done> open(std::stop_token stop) override;
    std::optional<domain::FormPage> page() const override;
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop) override;
    std::optional<domain::ApprovalNeed> approval() const override;
    domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason) override;
    domain::Result<domain::Done> confirm() override;
    domain::Result<domain::Done> deliver(std::stop_token stop) override;
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    const domain::Case& record() const override { return case_.record(); }

  protected:
    /// What the first page needs, asked after the case is open.
    virtual domain::Result<domain::Done> look_up(std::stop_token) { return domain::Done{}; }
    /// Nothing when everything is entered.
    virtual std::optional<domain::FormPage> next_page() const = 0;
    /// The rules beyond the form of each value; may add what follows from the answers.
    virtual domain::Result<domain::Done> take(const std::string& /*step*/, domain::Fields& /*answers*/,
                                              std::stop_token) {
        return domain::Done{};
    }
    /// Last look before the act is made.
    virtual domain::Result<domain::Done> prepare() { return domain::Done{}; }
    virtual domain::Fields act() const { return answers_; }
    /// What is to be paid: item of the fee table -> how many.
    virtual domain::Fields fee_items() const { return {}; }
    /// A second person besides the one of W1.6.
    virtual std::optional<domain::ApprovalNeed> approval_need() const { return std::nullopt; }
    /// Whether what is known of the person is enough for this service (StepOutOfOrder otherwise).
    virtual bool person_known() const;
    /// OwnRecordRefused until a supervisor allowed it.
    domain::Result<domain::Done> keep_apart(const std::vector<std::string>& citizens,
                                            const std::vector<std::string>& houses, std::stop_token stop);
    bool approved() const { return agreed_; }

    bool entered(const std::string& step) const { return entered_.contains(step); }
    std::string answer(const std::string& key) const;
    const domain::IdentityCard& card() const { return *proof_.state().card; }
    bool without_card() const { return without_.asked_for(); }
    /// Of the card, or of the person who was found out without one; empty before that.
    std::string citizen_digits() const;
    /// Area code where the person is registered, for announced waivers; empty while the register has not told it.
    std::string fee_area() const;
    domain::Result<domain::RegisterRecord> ask(domain::RegisterKind kind, const std::string& key, std::stop_token stop);
    std::string today() const { return support::bangkok_date(journal_.now()); }

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    CounterCase case_;
    PersonWithoutCard without_;

  private:
    domain::Result<domain::Done> open_without_card(std::stop_token stop);
    /// The person is known: conflicts of interest, then what the first page needs.
    domain::Result<domain::Done> met_without_card(std::stop_token stop);
    domain::Result<domain::Done> keep_citizen_apart(std::stop_token stop);
    domain::Result<domain::Done> note_totals();

    domain::ServiceKind kind_;
    ConflictCheck conflict_;
    domain::Fields answers_;
    std::set<std::string> entered_;
    std::string area_;  ///< of the citizen, where the register was asked here
    domain::AvoidedCopies avoided_;
    bool totals_noted_ = false;
    bool begun_ = false;
    bool agreed_ = false;
    bool confirmed_ = false;
};

}  // namespace amphoe::workflows
