// W8: out of one house and into another in one act, at the new office and in person.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseMasterConsent.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/MoverPresence.h"

namespace amphoe::workflows {

/// Pages: movers, present (only when others than the requester are of age), destination, consent, relations, interview.
/// OfflineNotAllowed from open() to confirm() while the centre is not reached. LimitReached for more movers than the
/// rules allow. Papers once the centre has accepted: ท.ร.6 of the move and the lines of the new house's book.
class DestinationMove final : public FormService {
  public:
    DestinationMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Fields fee_items() const override { return {{"move_destination", "1"}}; }

  private:
    std::optional<domain::FormPage> movers_page() const;
    std::optional<domain::FormPage> destination_page() const;
    std::optional<domain::FormPage> consent_page() const;
    std::optional<domain::FormPage> relations_page() const;
    std::optional<domain::FormPage> interview_page() const;
    domain::Result<domain::Done> take_movers(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_present(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_destination(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_relations(const domain::Fields& answers);
    std::vector<MoverPresence::Mover> with_majority(const std::vector<std::string>& movers) const;
    /// Each of these minors is the child of somebody who moves too or who speaks (W8.1), as far as the register tells
    /// it here.
    domain::Result<domain::Done> have_parents(const std::vector<std::string>& minors, std::stop_token stop);
    domain::Result<HouseRecord> house_at(const std::string& code, std::stop_token stop);

    domain::Result<domain::Done> begin(std::stop_token stop) override;
    domain::Result<domain::Done> prepare() override;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;
    domain::Result<domain::Done> complete_recalled(std::stop_token stop) override;
    std::vector<domain::DocumentContent> papers_due() const override;

    std::optional<HouseRecord> from_;
    std::optional<HouseRecord> to_;
    std::string destination_;  ///< house code as it was entered
    std::vector<domain::Fields> movers_;
    MoverPresence presence_;
    HouseMasterConsent consent_;
    domain::Fields relations_;  ///< answers of their page
    domain::Fields interview_;
};

}  // namespace amphoe::workflows
