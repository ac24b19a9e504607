// A day at the counter as a seed tells it: who comes, what for, and what goes wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/centre/register/Seeds.h"

namespace amphoe::testing {

enum class Mishap {
    None,
    CardPulled,
    CameraDark,
    Stranger,
    CentreAway,
    AnswerLost,  ///< the centre did it all and the line broke before it could say so
    PrinterAway,
    WrongPin,
    Killed
};
const char* mishap_name(Mishap mishap);

struct PlannedVisit {
    std::size_t place = 0;  ///< in the day, from 0
    centre::PersonSeed person;
    centre::HouseSeed house;
    bool other_face = false;            ///< the second demonstration face
    std::vector<std::string> services;  ///< names of the plan: "thaid_enrolment", "own_data.correction" ...
    std::string phone;
    Mishap mishap = Mishap::None;  ///< comes first; then the visit is done once more without it
    /// Of a move: the house they go to, and its head.
    std::string destination{};
    std::string destination_head{};
    /// Of a move in: the earlier visit that gave the notice.
    std::size_t notice_of = 0;
    bool nobody_before = false;  ///< a ticket before this one is called and nobody comes
};

/// The same for the same seed on every machine. One visit in twenty meets a mishap; every kind of mishap and every
/// service happens at least once when there are enough visits.
std::vector<PlannedVisit> plan_day(int visits, std::uint64_t seed, const centre::RegisterSeeds& district);

/// What the visit costs by the shipped table, satang; 0: nothing.
long price_of(const PlannedVisit& planned);

}  // namespace amphoe::testing
