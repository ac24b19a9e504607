// A day at the counter as a seed tells it: who comes, what for, and what goes wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/centre/register/Seeds.h"

namespace amphoe::testing {

enum class Mishap { None, CardPulled, CameraDark, Stranger, CentreAway, PrinterAway, WrongPin, Killed };
const char* mishap_name(Mishap mishap);

struct PlannedVisit {
    centre::PersonSeed person;
    centre::HouseSeed house;
    bool other_face = false;            ///< the second demonstration face
    std::vector<std::string> services;  ///< names of the plan: "thaid_enrolment", "own_data.correction" ...
    std::string phone;
    Mishap mishap = Mishap::None;  ///< comes first; then the visit is done once more without it
};

/// The same for the same seed on every machine. One visit in twenty meets a mishap, and every kind happens at least
/// once when there are enough visits.
std::vector<PlannedVisit> plan_day(int visits, std::uint64_t seed, const centre::RegisterSeeds& district);

/// What the visit costs by the shipped table, satang; 0: nothing.
long price_of(const PlannedVisit& planned);

}  // namespace amphoe::testing
