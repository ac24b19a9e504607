// What a service is called at this office: by its terms, or as the program calls it.
#pragma once

#include "core/domain/Rules.h"

namespace amphoe::domain {

/// Null when the office says nothing of the service.
inline const ServiceTerms* terms_of(const ServiceRules& rules, ServiceKind kind) {
    const auto found = rules.services.find(kind);
    return found == rules.services.end() ? nullptr : &found->second;
}

inline std::string offered_title_th(const ServiceRules& rules, ServiceKind kind) {
    const auto* terms = terms_of(rules, kind);
    return terms != nullptr ? terms->title_th : std::string(service_title_th(kind));
}

inline std::string offered_title_en(const ServiceRules& rules, ServiceKind kind) {
    const auto* terms = terms_of(rules, kind);
    return terms != nullptr ? terms->title_en : std::string(service_title_en(kind));
}

}  // namespace amphoe::domain
