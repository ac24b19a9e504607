// Who stands behind the face verification service, and what it is held to (domain.md C10, C54). Read-only data.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace amphoe::domain {

struct FvsRole {
    std::string role;  ///< "operator" or "adviser"
    std::string name_th;
    std::string name_en;
    std::vector<std::string> duties_th;
    std::vector<std::string> duties_en;
};

struct FvsRegistry {
    std::string version;
    std::string effective_from;
    std::string source;
    std::vector<FvsRole> roles;                    ///< one operator, any number of advisers
    std::vector<std::string> budget_th;            ///< what the announced budget covers
    std::optional<double> availability_percent{};  ///< at least; empty: no level is agreed
    std::optional<long> p95_ms{};                  ///< at most, of the centre's answers; empty as above
};

}  // namespace amphoe::domain
