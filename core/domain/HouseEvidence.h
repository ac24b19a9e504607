// What has to be brought for a house number and for what happens to it later (domain.md W10.4), as a dated file says.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::domain {

/// A kind of paper that may be ticked.
struct HouseEvidence {
    std::string code;  ///< "LAND" ...
    std::string title_th;
    std::string title_en;
    std::set<std::string> variants;  ///< requests it belongs to: "new", "complete" ...
};

/// When a need holds besides the variant.
enum class EvidenceCase { Always, WithPermit, WithoutPermit, OutsideLocalOffice, Delegated };
/// "always", "with_permit" ...; nothing for another word.
bool read_evidence_case(std::string_view name, EvidenceCase& found);

/// At least one of these papers.
struct HouseEvidenceNeed {
    std::set<std::string> variants;
    EvidenceCase when = EvidenceCase::Always;
    std::vector<std::string> one_of;  ///< codes
};

struct HouseEvidenceList {
    std::string version;
    std::string effective_from;  ///< ISO date
    std::vector<HouseEvidence> papers;
    std::vector<HouseEvidenceNeed> needs;

    /// Null when there is no such paper.
    const HouseEvidence* find(std::string_view code) const;
};

}  // namespace amphoe::domain
