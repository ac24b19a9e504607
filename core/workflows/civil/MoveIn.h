// W7: people enter a house with the ท.ร.6 they were given.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseMasterConsent.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/LateNotice.h"

namespace amphoe::workflows {

/// Pages: notice, house, consent, relations, late (only when it is late). Without the centre the movers, the house and
/// its head are typed by number, and the act waits for the centre, which compares them with ท.ร.6. The lines of the
/// house book are made once it has accepted.
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
    domain::Result<domain::Done> take_movers(const std::string& lines);
    const HouseRecord* house() const { return house_ ? &*house_ : nullptr; }
    std::vector<std::string> mover_ids() const;
    /// Days since the notice was issued; nothing while it was not read.
    std::optional<int> notice_age() const;

    /// What lateness costs here and today.
    std::optional<domain::Fee> fine() const;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;
    domain::Result<domain::Done> complete_recalled(std::stop_token stop) override;
    std::vector<domain::DocumentContent> papers_due() const override;

    std::string tr6_no_;
    std::string house_code_;
    std::vector<domain::Fields> movers_;            ///< of the notice; only numbers when they were typed
    std::optional<domain::RegisterRecord> notice_;  ///< empty: the centre was not reached
    std::optional<HouseRecord> house_;              ///< empty: the centre was not reached
    HouseMasterConsent consent_;
    domain::Fields relations_;  ///< answers of their page
    std::string date_entered_;
    LateNotice late_;
    int days_late_ = 0;
};

}  // namespace amphoe::workflows
