// W7: people enter a house with the ท.ร.6 they were given.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseMasterConsent.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/LateNotice.h"

namespace amphoe::workflows {

/// Pages: notice, house, consent, relations, late (only when it is late). Names are added by the centre, so the act
/// waits without it.
class MoveIn final : public FormService {
  public:
    MoveIn(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// The fine for a late notice, when the officer takes it.
    domain::Fields fee_items() const override { return late_.fee_items(); }

  private:
    std::optional<domain::FormPage> notice_page() const;
    std::optional<domain::FormPage> house_page() const;
    domain::Result<domain::Done> take_notice(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_house(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> movers_are_the_notice(const std::vector<std::string>& movers) const;
    /// More than the days of the rules passed since the notice was issued.
    bool stale() const;

    /// What lateness costs here and today.
    std::optional<domain::Fee> fine() const;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;

    std::optional<domain::RegisterRecord> notice_;
    std::optional<HouseRecord> house_;
    HouseMasterConsent consent_;
    std::string relations_;
    std::string date_entered_;
    LateNotice late_;
    int days_late_ = 0;
};

}  // namespace amphoe::workflows
