// W6: somebody leaves a house; ท.ร.6 goes with them once the centre has accepted.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// Pages: informant, movers, destination, late (only when it is late). Without the centre the movers are typed by
/// number and the act waits; the paper waits with it.
class MoveOut final : public FormService {
  public:
    MoveOut(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

  private:
    std::optional<domain::FormPage> informant_page() const;
    std::optional<domain::FormPage> movers_page() const;
    std::optional<domain::FormPage> destination_page() const;
    domain::Result<domain::Done> take_informant(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_movers(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_destination(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> informant_may_speak(std::stop_token stop);
    domain::Result<domain::Done> delegation_holds(std::stop_token stop);
    domain::Result<domain::Done> may_move(const std::string& citizen_id) const;

    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;
    domain::Result<domain::Done> complete_recalled(std::stop_token stop) override;
    std::vector<domain::DocumentContent> papers_due() const override;

    std::optional<HouseRecord> house_;  ///< empty: the centre was not reached
    domain::Fields informant_;
    domain::Fields movers_;
    std::string destination_;
    std::string destination_line_;
    std::string late_reason_;
    int days_late_ = 0;
};

/// Who approves moves: the assistant registrar or the registrar.
domain::ApprovalNeed registrar_approval(const std::string& reason_th, const std::string& reason_en);

}  // namespace amphoe::workflows
