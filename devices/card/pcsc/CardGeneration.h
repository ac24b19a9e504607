// The class of a card by its ATR, for figures.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::devices::card {

/// "TH NID 17" and the like from the historical bytes, "3B67" for that older family, "other" for another ATR and
/// "unknown" for none (thai-id-card.md section 3). `atr` is upper-case hexadecimal.
std::string card_generation(std::string_view atr);

}  // namespace amphoe::devices::card
