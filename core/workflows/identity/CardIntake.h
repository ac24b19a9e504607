// W12: a request for an ID card is taken; the card room makes it.
#pragma once

#include "core/workflows/identity/CardRoom.h"
#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// The picture the visit compared may be the card's when the matcher found nothing wrong with it and the officer says
/// so; otherwise the card room takes one. Thumbprints are a declared slot: "no_device". Confirmed, the person gets a
/// ticket of the card room and a slip. A fine for a late request goes to the fees of the case. FieldInvalid for a
/// reason the person's age, the cards of the register or the absence of the card does not allow, and for a referee who
/// is too young. An unreachable centre does not stop the intake; a lost card needs the referee's record.
///
/// Without a card the person is found out first (PersonWithoutCard); the referee speaks after the reason, as with a
/// lost card.
class CardIntake final : public PageService {
  public:
    CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;

  private:
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    domain::Result<domain::Done> prepare() override;
    domain::Fields fee_items() const override;
    domain::FormPage reason_page() const;
    domain::FormPage late_note_page() const;
    /// Straight, in good light, nothing over eyes or face; a hat is the officer's to see.
    bool probe_may_be_photo() const;
    domain::FormField photo_field() const;
    /// The slip as things stand.
    domain::Result<domain::DocumentContent> slip() const;
    int satang_of(const char* item) const;
    domain::Result<domain::Done> take_reason(domain::Fields& answers) const;
    /// Whether the reason agrees with the card the register knows and with why none was shown.
    domain::Result<domain::Done> check_reason(const std::string& reason) const;
    std::optional<domain::PartialDate> born() const;
    std::optional<domain::PartialDate> expired_on() const;
    /// The day from which the time to apply counts, ISO: the last possible day of the old card, or for a first card the
    /// birthday on which one could be had. Empty for other reasons and unknown birthdays.
    std::string applies_from(const std::string& reason) const;
    /// Days beyond the time to apply; 0 in time.
    int days_late(const std::string& reason) const;

    std::vector<domain::Fields> cards_;
    std::string last_expiry_;             ///< ISO or "lifelong", of the newest card in the history
    std::optional<CardRoomPlace> place_;  ///< kept when saving failed: the ticket was taken
    std::vector<domain::RenderedDocument> issued_;
    bool sent_on_ = false;
};

}  // namespace amphoe::workflows
