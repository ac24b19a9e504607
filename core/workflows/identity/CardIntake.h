// W12: a request for an ID card is taken; the card room makes it.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Thumbprints are a declared slot: "no_device". FieldInvalid for a reason the person's age, the cards of
/// the register or the absence of the card does not allow, and for a referee who is too young. An unreachable centre
/// does not stop the intake; a lost card needs the referee's record.
///
/// Without a card the person is found out first (PersonWithoutCard); the referee speaks after the reason, as with a
/// lost card.
class CardIntake final : public PageService {
  public:
    CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

  private:
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    domain::Fields fee_items() const override;
    domain::FormPage reason_page() const;
    domain::Result<domain::Done> take_reason(domain::Fields& answers) const;
    /// Whether the reason agrees with the card the register knows and with why none was shown.
    domain::Result<domain::Done> check_reason(const std::string& reason) const;
    std::optional<domain::PartialDate> born() const;
    std::optional<domain::PartialDate> expired_on() const;
    /// Days beyond the time to apply after the old card expired; 0 for other reasons.
    int days_late(const std::string& reason) const;

    std::vector<domain::Fields> cards_;
    std::string last_expiry_;  ///< ISO, of the newest card in the history
};

}  // namespace amphoe::workflows
