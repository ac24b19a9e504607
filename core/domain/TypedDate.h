// Dates as people type them: Buddhist Era or the common era, told apart by the year (domain.md E1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/PartialDate.h"

namespace amphoe::domain {

/// A full date and how it was meant.
struct TypedDate {
    PartialDate date;
    bool common_era = false;  ///< typed in CE: the screen shows the Buddhist year beside it
};

/// "27/7/2567", "27-07-2567", "27.7.2567", "27 กรกฎาคม 2567", "27 ก.ค. 2567" and "2567-07-27", with ASCII or Thai
/// digits. Years above 2400 are BE, 1900 to 2100 are CE, everything else is refused, years of two digits too.
std::optional<TypedDate> read_typed_date(std::string_view text);

/// The Buddhist Era as far as known ("2530-01-14", "2530-01", "2530"), as registers write births.
std::optional<PartialDate> read_buddhist_date(std::string_view text);

}  // namespace amphoe::domain
