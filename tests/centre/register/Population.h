// The invented people of the district, the same for the same seed: houses full of families that fit together.
#pragma once

#include <cstdint>

#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

struct PopulationPlan {
    int persons = 20000;  ///< at least so many, in whole houses
    std::uint64_t seed = 2569;
};

/// The day on which the population is as generated; nobody is born or moves in later.
inline constexpr const char* kPopulationDate = "2026-11-01";

/// Numbers are 1-8, 09, 01 | 99 | 98, a running number: they name no province. Deterministic on every machine.
RegisterSeeds make_population(const PopulationPlan& plan);

/// The running number (1...) inside a generated person's number; 0 for any other.
int population_index(const std::string& citizen_id);

}  // namespace amphoe::centre
