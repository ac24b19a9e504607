// W3.5: what the chip says against what the central register says of the same person.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/IdentityCard.h"
#include "core/ports/CivilRegister.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// One field in which both do not agree, as each has it.
struct RegistryDifference {
    std::string field;  ///< "title", "name", "address", "status"
    std::string chip;   ///< empty for the status, which no chip has
    std::string registry;
    bool operator==(const RegistryDifference&) const = default;
};

struct RegistryFindings {
    bool compared = false;
    std::string why_not;  ///< name of the failure when not compared
    domain::RegisterRecord person;
    std::vector<RegistryDifference> differences;
};

/// The differences, texts compared in their normal form (domain.md E6): white space, zero-width letters and the two
/// spellings of sara am make none.
std::vector<RegistryDifference> registry_differences(const domain::IdentityCard& card,
                                                     const domain::RegisterRecord& person);

/// Equal in the normal form of domain.md E6.
bool same_text(const std::string& left, const std::string& right);

/// Why the counter must not go on with this person: "deceased", "struck_out", "central_house"; empty when it may.
std::string registry_stop(const domain::RegisterRecord& person);

/// Not thread-safe: as the visit's journal.
class RegistryComparison {
  public:
    RegistryComparison(ports::CivilRegister& civil_register, VisitJournal& journal)
        : civil_register_(civil_register), journal_(journal) {}

    /// Asks and records the result as a step of the visit; `case_id` may be empty before a case is open.
    /// PersonNotServable (detail as registry_stop, or "unknown": the register has no such person) after it was
    /// recorded. An unreachable centre is no failure: the findings and the step say "not-compared" and why.
    domain::Result<RegistryFindings> compare(const domain::IdentityCard& card, const std::string& case_id,
                                             std::stop_token stop);

    /// Of the last comparison, also when it stopped the visit.
    const RegistryFindings& findings() const { return findings_; }

  private:
    domain::Result<domain::Done> record(const RegistryFindings& findings, const std::string& stopped,
                                        const std::string& case_id);
    ports::CivilRegister& civil_register_;
    VisitJournal& journal_;
    RegistryFindings findings_;
};

}  // namespace amphoe::workflows
