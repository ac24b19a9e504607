// Does a paper still count?
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/support/Time.h"

namespace amphoe::domain {

enum class PaperStanding {
    Unknown,    ///< nobody was asked who knows
    Confirmed,  ///< the centre knows it and it counts
    Withdrawn,  ///< replaced by another paper
    Void,
};
/// "unknown", "confirmed", "withdrawn", "void".
std::string_view paper_standing_name(PaperStanding standing);
std::optional<PaperStanding> paper_standing_from_name(std::string_view name);

struct PaperStandingAnswer {
    PaperStanding standing = PaperStanding::Unknown;
    std::string data_hash{};  ///< hexadecimal, as the centre knows the paper; empty: not told
    std::optional<support::Timestamp> as_of{};
};

}  // namespace amphoe::domain
