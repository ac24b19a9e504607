// W12: a request for an identity card is taken; the card room does the rest.
#pragma once

#include "core/workflows/FormService.h"

namespace amphoe::workflows {

/// Pages: person (only without a card in the reader: lost or destroyed), reason, referee (only for a lost card), photo.
/// Thumbprints are declared and have no device.
class CardIntake final : public FormService {
  public:
    CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Fields fee_items() const override;

  private:
    std::optional<domain::FormPage> person_page() const;
    std::optional<domain::FormPage> reason_page() const;
    std::optional<domain::FormPage> referee_page() const;
    std::optional<domain::FormPage> photo_page() const;
    domain::Result<domain::Done> take_person(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_reason(const domain::Fields& answers);
    domain::Result<domain::Done> take_referee(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_photo(const domain::Fields& answers);
    /// Completed years today, the younger and the older possibility.
    std::optional<domain::PartialDate::Age> age() const;
    domain::Result<domain::Done> age_fits(const std::string& reason) const;
    bool has_card() const;
    int fee_satang() const;

    bool opens_with_card() const override { return has_card(); }
    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;

    std::optional<domain::RegisterRecord> person_;
    std::string reason_;
    std::string referee_id_;
    int late_days_ = 0;
};

}  // namespace amphoe::workflows
