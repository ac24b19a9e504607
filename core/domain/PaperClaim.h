// What the code on a paper claims, and what became of checking it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/PaperStanding.h"

namespace amphoe::domain {

/// No personal data: a paper is named, not a person.
struct PaperClaim {
    std::string number;              ///< document number
    std::string kind;                ///< document_kind_name
    std::string day;                 ///< issued, "2026-11-22" in Bangkok
    std::string rcode;               ///< of the office
    std::vector<std::uint8_t> hash;  ///< of the paper's data, 16 bytes
    bool operator==(const PaperClaim&) const = default;
};

struct PaperCodeVerdict {
    bool genuine = false;  ///< signed by a key of the office it names
    /// "genuine", "no-code", "unreadable", "unknown-key", "forged", "outside-life", "revoked-key", "wrong-office"
    std::string status;
    std::vector<std::string> reasons{};  ///< Thai sentences, why it is not genuine
    std::optional<PaperClaim> claim{};   ///< as far as it could be read; believed only when genuine
    std::string signer{};                ///< common name of the key's certificate
    PaperStandingAnswer standing{};
    bool asked_centre = false;  ///< standing is the centre's word, not the list's
};

}  // namespace amphoe::domain
