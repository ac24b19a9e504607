#include "core/domain/Consent.h"

namespace amphoe::domain {

std::string_view legal_basis_name(LegalBasis basis) {
    switch (basis) {
        case LegalBasis::ConsentSection26:
            return "CONSENT_S26";
        case LegalBasis::LegalDuty:
            return "LEGAL_DUTY";
    }
    return "CONSENT_S26";
}

std::optional<LegalBasis> legal_basis_from_name(std::string_view name) {
    for (const auto basis : {LegalBasis::ConsentSection26, LegalBasis::LegalDuty}) {
        if (legal_basis_name(basis) == name) {
            return basis;
        }
    }
    return std::nullopt;
}

}  // namespace amphoe::domain
