// W8: out of one house and into another in one act, at the new office and in person.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseMasterConsent.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// Pages: movers, destination, consent, relations, interview. OfflineNotAllowed from open() to confirm() while the
/// centre is not reached. LimitReached for more movers than the rules allow.
class DestinationMove final : public FormService {
  public:
    DestinationMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Fields fee_items() const override { return {{"move_destination", "1"}}; }

  private:
    std::optional<domain::FormPage> movers_page() const;
    std::optional<domain::FormPage> destination_page() const;
    std::optional<domain::FormPage> interview_page() const;
    domain::Result<domain::Done> take_movers(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_destination(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> came_in_person(const std::vector<std::string>& movers,
                                                const std::vector<std::string>& present) const;
    /// Each minor is the child of somebody who moves too or who speaks (W8.1), as far as the register tells it here.
    domain::Result<domain::Done> minors_have_parents(const std::vector<std::string>& movers, std::stop_token stop);
    bool is_adult(const std::string& mover) const;
    domain::Result<HouseRecord> house_at(const std::string& code, std::stop_token stop);

    domain::Result<domain::Done> begin(std::stop_token stop) override;
    domain::Result<domain::Done> prepare() override;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;

    std::optional<HouseRecord> from_;
    std::optional<HouseRecord> to_;
    std::vector<domain::Fields> movers_;
    HouseMasterConsent consent_;
    std::string relations_;
    domain::Fields interview_;
};

}  // namespace amphoe::workflows
