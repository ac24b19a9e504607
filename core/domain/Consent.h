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

struct Consent {
    std::string id;
    std::string notice_version;  ///< of the notice the citizen saw
    bool face = false;           ///< explicit consent to face comparison
    LegalBasis legal_basis = LegalBasis::ConsentSection26;
    support::Timestamp given_at{};
};

}  // namespace amphoe::domain
