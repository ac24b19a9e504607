// W6: somebody leaves a house; ท.ร.6 goes with them once the centre has accepted.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/LateNotice.h"

namespace amphoe::workflows {

/// Pages: informant, delegation (delegates), movers, destination, late (only when it is late). Without the centre the
/// movers are typed by number and the act waits; the paper waits with it.
class MoveOut final : public FormService {
  public:
    MoveOut(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// The fine for a late notice, when the officer takes it.
    domain::Fields fee_items() const override { return late_.fee_items(); }

  private:
    std::optional<domain::FormPage> informant_page() const;
    std::optional<domain::FormPage> delegation_page() const;
    std::optional<domain::FormPage> movers_page() const;
    std::optional<domain::FormPage> destination_page() const;
    domain::Result<domain::Done> take_informant(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_movers(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_destination(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> informant_may_speak() const;
    /// From the head of the house, or from a mover, whose own move it is then.
    domain::Result<domain::Done> take_delegation(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> may_move(const std::string& citizen_id) const;

    /// What lateness costs here and today.
    std::optional<domain::Fee> fine() const;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;
    domain::Result<domain::Done> complete_recalled(std::stop_token stop) override;
    std::vector<domain::DocumentContent> papers_due() const override;

    std::optional<HouseRecord> house_;  ///< empty: the centre was not reached
    domain::Fields informant_;
    domain::Fields delegation_;
    std::string principal_id_;  ///< who sent the delegate
    domain::Fields movers_;
    std::string destination_;
    std::string destination_line_;
    LateNotice late_;
    int days_late_ = 0;
};

/// Who approves moves: the assistant registrar or the registrar.
domain::ApprovalNeed registrar_approval(const std::string& reason_th, const std::string& reason_en);

}  // namespace amphoe::workflows
