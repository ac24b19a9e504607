// The citizen's decision on face comparison, before any capture (domain.md W3.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/support/Time.h"

namespace amphoe::domain {

enum class LegalBasis { ConsentSection26, LegalDuty };
/// "CONSENT_S26", "LEGAL_DUTY".
std::string_view legal_basis_name(LegalBasis basis);
std::optional<LegalBasis> legal_basis_from_name(std::string_view name);

/// The words of a legal basis, as the office has them confirmed.
struct LegalClause {
    std::string th;
    std::string en;
};

struct Consent {
    std::string id;
    std::string notice_version;  ///< of the notice the citizen saw
    bool face = false;           ///< explicit consent to face comparison
    LegalBasis legal_basis = LegalBasis::ConsentSection26;
    std::string legal_clause;  ///< the Thai words of the basis; never empty with LegalDuty
    support::Timestamp given_at{};
};

}  // namespace amphoe::domain
