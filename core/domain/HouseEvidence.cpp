#include "core/domain/HouseEvidence.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amphoe::domain {

bool read_evidence_case(std::string_view name, EvidenceCase& found) {
    static constexpr std::array<std::pair<std::string_view, EvidenceCase>, 5> kNames{
        {{"always", EvidenceCase::Always},
         {"with_permit", EvidenceCase::WithPermit},
         {"without_permit", EvidenceCase::WithoutPermit},
         {"outside_local_office", EvidenceCase::OutsideLocalOffice},
         {"delegated", EvidenceCase::Delegated}}};
    const auto* const known = std::ranges::find(kNames, name, &std::pair<std::string_view, EvidenceCase>::first);
    if (known == kNames.end()) {
        return false;
    }
    found = known->second;
    return true;
}

const HouseEvidence* HouseEvidenceList::find(std::string_view code) const {
    const auto found = std::ranges::find(papers, code, &HouseEvidence::code);
    return found == papers.end() ? nullptr : &*found;
}

}  // namespace amphoe::domain
