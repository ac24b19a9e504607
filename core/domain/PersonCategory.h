// What the first digit of a citizen number says of its holder (domain.md E4).
#pragma once

#include <string_view>

#include "core/domain/CitizenId.h"

namespace amphoe::domain {

/// How the person came into the register. Nationality is decided from the record, never from this.
struct PersonCategory {
    int digit = 0;         ///< 1 to 8
    std::string_view key;  ///< stable English name, "born-notified-in-time"
    std::string_view thai;
    std::string_view english;
};

PersonCategory person_category(const CitizenId& citizen_id);

}  // namespace amphoe::domain
