// W13.5: both sides of somebody's digital card as rows: what the centre answers to its one-time code, and the photo.
#pragma once

#include <optional>
#include <vector>

#include "core/domain/IdentityCard.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// Rows of the front, then of the back, each named by its side. The laser code stands masked as the centre gives it.
/// `chip` is the card in the reader: its photo and its chip number stand on the card too; without one the rows say
/// what to look at instead.
std::vector<domain::Fields> digital_card_rows(const domain::RegisterRecord& card,
                                              const std::optional<domain::IdentityCard>& chip);

}  // namespace amphoe::workflows
