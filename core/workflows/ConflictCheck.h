// W1.6 at work: asks where the officer lives, refuses the officer's own matters, and takes a supervisor's word for
// them.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/workflows/ConflictOfInterest.h"
#include "core/workflows/IdentityProof.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

/// One for each service of a visit. Not thread-safe.
class ConflictCheck {
  public:
    ConflictCheck(const ServicePorts& ports, const VisitJournal& journal, const IdentityProof& proof)
        : interest_(journal.officer()), officer_id_(journal.officer().id), ports_(ports), proof_(proof) {}

    /// OwnRecordRefused until a supervisor allowed it. Without the register the numbers are compared, the officer's
    /// home as it was known last, and the address of the citizen's chip.
    domain::Result<domain::Done> keep_apart(const std::vector<std::string>& citizens,
                                            const std::vector<std::string>& houses, const std::string& case_id,
                                            std::stop_token stop);
    /// Whoever agrees is nobody of the matter either, nor of the same house: OwnRecordRefused. Compares what keep_apart
    /// was told; an approver whose number is not known touches nobody.
    domain::Result<domain::Done> refuse_approver(const domain::Officer& second_person, const std::string& case_id);
    bool knows_officer() const { return interest_.knows_officer(); }
    /// Who may allow it, while something is refused.
    std::optional<domain::ApprovalNeed> approval() const;
    /// After the approval was recorded.
    void allow(const domain::Officer& second_person, const std::string& reason);
    /// "conflict_officer" and "conflict_reason" of the act; empty when nothing had to be allowed.
    const domain::Fields& allowed() const { return allowed_; }
    /// What was compared, "conflict_checked" of the act: "yes", "number" (the officer's house is not known), "unknown"
    /// (nor is the officer's number, so that nothing was compared here).
    std::string checked() const;
    /// allowed() and checked().
    domain::Fields act_fields() const;

  private:
    domain::OfficerHome home_of(const std::string& citizen_id, const std::string& case_id, std::stop_token stop);
    void learn_home(const std::string& case_id, std::stop_token stop);
    bool lives_with_officer(const std::vector<std::string>& citizens) const;

    ConflictOfInterest interest_;
    std::string officer_id_;
    const ServicePorts& ports_;
    const IdentityProof& proof_;
    domain::Fields allowed_;
    std::vector<std::string> citizens_;  ///< everybody the matter is about, as far as told
    std::vector<std::string> houses_;
    bool refused_ = false;
    bool home_asked_ = false;  ///< the register said in this service where the officer lives
};

}  // namespace amphoe::workflows
