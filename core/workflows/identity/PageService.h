// A service whose pages follow one another: checks answers, keeps them, records each page as a step of the case.
#pragma once

#include <set>
#include <string>

#include "core/workflows/CounterCase.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

/// What VerifyOnly, OwnData, TangratLevel2 and CardIntake share. A page that was answered is not asked again.
class PageService : public CounterService {
  public:
    PageService(domain::ServiceKind kind, const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    domain::ServiceKind kind() const override { return kind_; }
    domain::Result<domain::Done> open(std::stop_token stop) override;
    std::optional<domain::FormPage> page() const override;
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop) override;
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
    virtual domain::Fields act() const { return answers_; }

    bool entered(const std::string& step) const { return entered_.contains(step); }
    std::string answer(const std::string& key) const;
    const domain::IdentityCard& card() const { return *proof_.state().card; }
    domain::Result<domain::RegisterRecord> ask(domain::RegisterKind kind, const std::string& key,
                                               std::stop_token stop) const;
    std::string today() const { return support::bangkok_date(journal_.now()); }

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    CounterCase case_;

  private:
    domain::ServiceKind kind_;
    domain::Fields answers_;
    std::set<std::string> entered_;
    bool confirmed_ = false;
};

}  // namespace amphoe::workflows
