// W13: the citizen looks at the own record, asks for a correction, or shows a digital card.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Needs the centre: OfflineNotAllowed when it is not reached. CodeRefused for a digital card that is not good or not
/// this person's. PersonNotServable for a record that says deceased or struck out.
class OwnData final : public PageService {
  public:
    OwnData(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

  private:
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    domain::FormPage view_page() const;
    domain::FormPage correction_page() const;
    domain::FormPage code_page() const;
    domain::FormPage card_page() const;

    domain::RegisterRecord person_;
    domain::RegisterRecord digital_card_;
};

}  // namespace amphoe::workflows
