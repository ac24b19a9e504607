// W13.3 and W13.5: own data in groups, and the digital card front and back, as the second screen shows them.
#pragma once

#include <vector>

#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// Person, address and family of one record.
std::vector<domain::Fields> person_rows(const domain::RegisterRecord& person);
std::vector<domain::Fields> card_rows(const domain::RegisterRecord& cards);
/// One row per enrolment: ThaID or ทางรัฐ, its state and since when.
domain::Fields thaid_row(const domain::RegisterRecord& thaid);
domain::Fields tangrat_row(const domain::RegisterRecord& tangrat);

/// Front and back of the digital card; the laser code stays masked.
std::vector<domain::Fields> digital_card_rows(const domain::RegisterRecord& card);
/// All but the last three digits hidden, whatever the register sent.
std::string masked_laser(const std::string& laser);

}  // namespace amphoe::workflows
