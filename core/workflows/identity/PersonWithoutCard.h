// W3.9 and W13.1: who somebody without a card in the reader is. The base of every service that is given that way.
#pragma once

#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "core/workflows/CounterCase.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

/// Two ways. Card lost, unreadable, or the comparison of the face refused: the number is typed, questions are asked
/// from the register, the house master or a credible person vouches, and a second officer agrees. A digital ID: its
/// one-time code is checked by the centre and the officer compares the person with what the centre shows.
/// Both need the centre (OfflineNotAllowed) and open the case. The questions are asked as often as the face has
/// pictures (rules), counted over all sittings of a draft, then LimitReached; a draft taken up again asks them anew,
/// first those that were not asked before, and goes on where it stopped once they are answered. A second service of the
/// visit asks nothing again. Not thread-safe.
class PersonWithoutCard {
  public:
    enum class Vouched { First, Last };  ///< when the referee is asked for: before the service's pages or after them

    PersonWithoutCard(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof, CounterCase& record,
                      domain::ServiceKind kind, Vouched when);

    /// Somebody sits there whose card is not in the reader.
    bool asked_for() const;
    /// By questions and a referee, not by a digital ID.
    bool vouched_for() const { return asked_for() && !by_digital_id(); }
    /// ServiceNotAvailable for a service that is not given that way.
    domain::Result<domain::Done> may_begin() const;
    /// Opens the case for the person an earlier service of this visit found out; false when none did.
    /// PersonNotServable: that service was given to more people than this one is.
    domain::Result<bool> take_over();

    std::optional<domain::FormPage> first_page() const;
    std::optional<domain::FormPage> last_page() const;
    bool owns(const std::string& step) const;
    /// PersonNotServable, RegisterRecordUnknown, CodeRefused, FieldInvalid, LimitReached.
    /// What nobody may keep is taken out of `answers`. CardStatusAbnormal keeps the page of the laser code: the officer
    /// looks again or goes on without it.
    domain::Result<domain::Done> take(const std::string& step, domain::Fields& answers, std::stop_token stop);
    /// The step was saved.
    void note(const std::string& step);
    /// The step after which the person is known and the service may look up what it needs.
    static bool names_person(const std::string& step);

    /// With a referee a second person agrees; a digital ID needs none.
    std::optional<domain::ApprovalNeed> approval_need() const;
    /// For the act: how the person was identified.
    const domain::Fields& evidence() const { return evidence_; }
    const domain::RegisterRecord& person() const { return person_; }
    /// Everything of both sides was asked.
    bool complete() const;

    static domain::FormPage referee_page();
    /// FieldInvalid for a referee who is too young, dead, the person, or not the head of the house they claim.
    domain::Result<domain::Done> check_referee(const domain::Fields& answers, const std::string& citizen_digits,
                                               std::stop_token stop);

  private:
    bool by_digital_id() const;
    bool done(const std::string& step) const { return done_.contains(step); }
    domain::FormPage person_page() const;
    domain::FormPage code_page() const;
    domain::FormPage seen_page() const;
    domain::FormPage questions_page() const;
    domain::FormPage card_back_page() const;
    /// PersonNotServable: not living, or in the central house register.
    domain::Result<domain::Done> may_be_served(const domain::RegisterRecord& person) const;
    domain::Result<domain::Done> meet(const domain::CitizenId& id, std::stop_token stop);
    domain::Result<domain::Done> take_code(const std::string& code, std::stop_token stop);
    domain::Result<domain::Done> take_seen(const domain::Fields& answers);
    /// A card that lies there and whose chip is dead.
    bool has_dead_card() const;
    domain::Result<domain::Done> take_card_back(domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_questions(const domain::Fields& answers);
    /// What was asked and answered wrongly in earlier sittings of this case.
    domain::Result<domain::Done> remember_questions();
    domain::Result<domain::Done> house_master_speaks(const std::string& referee_id, const std::string& citizen_digits,
                                                     std::stop_token stop);
    domain::Result<domain::RegisterRecord> ask(domain::RegisterKind kind, const std::string& key, std::stop_token stop);

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    CounterCase& case_;
    domain::ServiceKind kind_;
    Vouched when_;
    domain::RegisterRecord person_;
    domain::RegisterRecord digital_card_;
    domain::Fields evidence_;
    domain::Fields laser_;  ///< of the act: what the centre said to the code on the back
    std::set<std::string> done_;
    std::set<std::string> asked_before_;  ///< keys of the questions of earlier sittings
    int wrong_tries_ = 0;                 ///< of all sittings
};

}  // namespace amphoe::workflows
