// W9: a move somebody notified with ThaID: the officer looks at the checks and accepts or returns it.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// Pages: online_case, decision. Nobody sits at the counter: the case is opened for the first mover.
class OnlineMove final : public FormService {
  public:
    OnlineMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// What the program checked and what came of it: "house_exists" -> "ok" or the reason.
    const domain::Fields& checks() const { return checks_; }

  private:
    std::optional<domain::FormPage> case_page() const;
    std::optional<domain::FormPage> decision_page() const;
    domain::Result<domain::Done> take_case(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_decision(const domain::Fields& answers);
    domain::Result<domain::Done> run_checks(std::stop_token stop);
    domain::Result<domain::Done> keep_authentication();
    bool all_well() const;

    bool opens_with_card() const override { return false; }
    domain::Result<domain::Done> begin(std::stop_token stop) override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;

    std::vector<domain::Fields> queue_;
    std::optional<domain::RegisterRecord> online_;
    std::optional<HouseRecord> house_;
    domain::Fields checks_;
    domain::Fields decision_;
};

}  // namespace amphoe::workflows
