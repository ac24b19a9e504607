// W1.6 at work: asks where the officer lives, refuses the officer's own matters, and takes a supervisor's word for
// them.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/CivilRegister.h"
#include "core/workflows/ConflictOfInterest.h"

namespace amphoe::workflows {

/// One for each service of a visit. Not thread-safe.
class ConflictCheck {
  public:
    ConflictCheck(const domain::Officer& officer, ports::CivilRegister& civil_register)
        : interest_(officer), civil_register_(civil_register) {}

    /// OwnRecordRefused until a supervisor allowed it. Without the register only the numbers are compared.
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

  private:
    std::string house_of(const std::string& citizen_id, const std::string& case_id, std::stop_token stop);

    ConflictOfInterest interest_;
    ports::CivilRegister& civil_register_;
    domain::Fields allowed_;
    std::vector<std::string> citizens_;  ///< everybody the matter is about, as far as told
    std::vector<std::string> houses_;
    bool refused_ = false;
};

}  // namespace amphoe::workflows
