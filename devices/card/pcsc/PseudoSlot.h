// Slots of a reader that cannot take an ID card.
#pragma once

#include <string>
#include <vector>

namespace amphoe::devices::card {

/// Leaves out SAM and contactless slots, which some readers list beside the real one (thai-id-card.md section 7), as
/// long as another slot remains.
std::vector<std::string> without_pseudo_slots(std::vector<std::string> readers);

}  // namespace amphoe::devices::card
