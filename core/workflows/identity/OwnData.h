// W13: the citizen looks at the own record, asks for a correction, or shows a digital card.
#pragma once

#include "core/workflows/identity/OwnDataView.h"
#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// The record is shown by the groups of W13.3 and printed on demand as a view that certifies nothing (W13.4).
/// Needs the centre: OfflineNotAllowed when it is not reached. CodeRefused for a digital card that is not good,
/// CardNumberMismatch for another person's. PersonNotServable for a record that says deceased or struck out.
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

    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    void look_up_groups(const std::stop_token& stop);
    /// Nothing when it was not answered; an empty record when there is none.
    std::optional<domain::RegisterRecord> group(domain::RegisterKind kind, const std::string& key,
                                                const std::stop_token& stop);

    domain::RegisterRecord person_;
    std::vector<OwnDataGroup> groups_;
    std::vector<domain::RenderedDocument> papers_;
    domain::RegisterRecord digital_card_;
};

}  // namespace amphoe::workflows
