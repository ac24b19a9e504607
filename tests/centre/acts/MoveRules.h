// What must hold before anybody is moved: who may tell it, on which notice, into which house, with whose consent.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// What the app of a simulated head gives the mover: "SIM-CONSENT-99019000017-2083", the house and the end of the
/// head's number. It counts once.
std::string simulated_consent(const std::string& house_code, const std::string& head_id);

/// What a fine for a late notice is measured by: names of two limits.
struct LateFine {
    const char* days;     ///< to tell of the event
    const char* ceiling;  ///< the most the law allows, in satang
};
/// Only who is late pays a fine, and no more than the law allows (W6.5, W10). Empty when nothing is wrong.
std::string late_fine_objection(const ActCase& act, const std::string& event, const LateFine& rule);

/// Each answers with an objection, empty when there is none.
class MoveRules {
  public:
    using Movers = std::vector<RegisterPage*>;
    explicit MoveRules(ActCase& act) : act_(act) {}
    std::string informant_objection(const RegisterPage& house, const Movers& movers) const;
    /// Older than thirty days.
    bool is_stale(const RegisterPage& notice) const;
    std::string notice_objection(const RegisterPage* notice) const;
    /// Whether anything may be done with that house at all.
    static std::string standing_objection(const RegisterPage* house);
    /// Whether people may be listed in that house.
    std::string house_objection(const RegisterPage* house) const;
    /// Of the head; where nobody is, of the owner, or of the mover who becomes the head.
    std::string consent_objection(const RegisterPage& house, const std::vector<std::string>& movers) const;
    /// Nobody among them is of age beyond doubt.
    bool all_minors(const Movers& movers) const;
    /// At a destination move: adults come themselves (PresenceRule), each minor with a parent who moves too or who
    /// speaks (W8.1).
    std::string person_objection(const Movers& movers) const;
    /// Whether an online request still holds: its approval is of who is head of that house today, and its day of
    /// moving has come. Late, the office says why (W6.5).
    std::string online_objection(const RegisterPage& request, const RegisterPage& house) const;
    /// Only who is late pays a fine, and no more than the law allows (W6.5).
    std::string fine_objection(const std::string& event) const;
    /// After the move was entered: the approval in ThaID counts no second time.
    void use_consent();
    void use_approval(const std::string& token);

  private:
    /// Sent by the head of the house, or by the only mover.
    std::string delegate_objection(const RegisterPage& house, const Movers& movers) const;
    /// Each of the minors is the child or ward of one of these people.
    std::string parent_objection(const Movers& minors, const std::vector<std::string>& people) const;
    std::string approval_objection(const std::string& token, const std::string& house_code,
                                   const std::string& head_id) const;
    /// A house has one head: none of the movers while somebody is, exactly one where nobody is (`own_head`, if named).
    std::string relations_objection(const RegisterPage& house, const std::vector<std::string>& movers,
                                    const std::string& own_head) const;
    ActCase& act_;
};

}  // namespace amphoe::centre
