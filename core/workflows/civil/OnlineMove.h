// W9: a move somebody notified with ThaID: the officer looks at the checks and accepts or returns it.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/OnlineMoveChecks.h"

namespace amphoe::workflows {

/// Pages: online_case, decision, late (only when a late one is accepted). Nobody sits at the counter: the case is
/// opened for the first mover. The centre tells both parties how it ended.
class OnlineMove final : public FormService {
  public:
    OnlineMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// What the program checked and what came of it: "house_exists" -> "ok" or the reason.
    domain::Fields checks() const;
    domain::Fields notified() const override;

  private:
    std::optional<domain::FormPage> case_page() const;
    std::optional<domain::FormPage> decision_page() const;
    domain::Result<domain::Done> take_case(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_decision(const domain::Fields& answers);
    domain::Result<domain::Done> run_checks(std::stop_token stop);
    domain::Result<std::optional<HouseRecord>> house_at(const std::string& code, std::stop_token stop);
    /// The first check that failed and bars acceptance; null when there is none.
    const OnlineMoveCheck* bar() const;
    std::string why_returned() const;
    bool accepts() const;

    bool opens_with_card() const override { return false; }
    domain::Result<domain::Done> begin(std::stop_token stop) override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;

    std::vector<domain::Fields> queue_;
    std::optional<domain::RegisterRecord> online_;
    std::vector<OnlineMoveCheck> checks_;
    domain::Fields decision_;
    std::string late_reason_;
};

}  // namespace amphoe::workflows
