// What an item costs on a day in an area, by the rules in force (domain.md W11, W14).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Rules.h"

namespace amphoe::domain {

struct Fee {
    std::string item;
    std::string title_th;
    std::string title_en;
    int satang = 0;           ///< what is to be paid
    int full_satang = 0;      ///< what it costs without an announced waiver or cut
    std::string waiver_th{};  ///< the announcement's reason; empty: the full fee
};

/// The newest row whose date is not later than `date` (ISO); of rows with the same date the last one. Nothing when the
/// item has no row on that day. An announcement holds when one of the area codes (office, or where the person is
/// registered) begins with its own; of several the cheapest counts.
std::optional<Fee> fee_on(const ServiceRules& rules, const std::string& item, const std::string& date,
                          const std::vector<std::string>& areas = {});

}  // namespace amphoe::domain
