// W12: a request for an ID card is taken; the card room makes it.
#pragma once

#include "core/workflows/identity/PageService.h"

namespace amphoe::workflows {

/// Thumbprints are a declared slot: "no_device". FieldInvalid for a reason the person's age, the cards of
/// the register or the absence of the card does not allow, and for a referee who is too young. An unreachable centre
/// does not stop the intake; a lost card needs the referee's record.
///
/// Without a card (W3.9): the number is typed, the register's record is fetched, questions are asked from it, the house
/// master or a credible person vouches, and a second officer agrees. That path needs the centre (OfflineNotAllowed).
/// The questions are asked as often as the face has pictures (rules), counted over all sittings of a draft, then
/// LimitReached. A draft taken up again asks them anew at its end, first those that were not asked before.
class CardIntake final : public PageService {
  public:
    CardIntake(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

  private:
    domain::Result<domain::Done> open_case() override;
    domain::Result<domain::Done> look_up(std::stop_token stop) override;
    std::optional<domain::FormPage> next_page() const override;
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop) override;
    std::optional<domain::ApprovalNeed> approval_need() const override;
    bool person_known() const override;
    domain::Fields act() const override;
    domain::Fields fee_items() const override;

    domain::FormPage person_page() const;
    domain::FormPage questions_page() const;
    domain::FormPage reason_page() const;
    domain::FormPage referee_page() const;
    domain::Result<domain::Done> take_person(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_questions(const domain::Fields& answers);
    /// What was asked and answered wrongly in earlier sittings of this case.
    domain::Result<domain::Done> remember_questions();
    domain::Result<domain::Done> take_reason(domain::Fields& answers) const;
    /// Whether the reason agrees with the card the register knows and with why none was shown.
    domain::Result<domain::Done> check_reason(const std::string& reason) const;
    domain::Result<domain::Done> take_referee(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> house_master_speaks(const std::string& referee_id, std::stop_token stop);

    bool without_card() const { return proof_.state().card_absence.has_value(); }
    std::string citizen_digits() const;
    std::optional<domain::PartialDate> born() const;
    std::optional<domain::PartialDate> expired_on() const;
    /// Days beyond the time to apply after the old card expired; 0 for other reasons.
    int days_late(const std::string& reason) const;

    domain::RegisterRecord person_;       ///< only fetched without a card
    std::set<std::string> asked_before_;  ///< keys of the questions of earlier sittings
    bool questions_last_ = false;         ///< an earlier sitting was past them
    int wrong_tries_ = 0;                 ///< of all sittings
    std::vector<domain::Fields> cards_;
    std::string last_expiry_;  ///< ISO, of the newest card in the history
};

/// A date of the register, Buddhist Era with unknown parts as 00 or left out; nothing when it is none.
std::optional<domain::PartialDate> buddhist_date(std::string text);

}  // namespace amphoe::workflows
