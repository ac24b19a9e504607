// Dates and times in the forms official papers use (domain.md E1). Calendar days of Bangkok, Buddhist Era.
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::domain {

/// "27 กรกฎาคม 2567".
std::string thai_day_long(support::Timestamp at);
/// "วันที่ 27 เดือน กรกฎาคม พ.ศ. 2567".
std::string thai_day_formal(support::Timestamp at);
/// "วันเสาร์ที่ 27 กรกฎาคม พ.ศ. 2567".
std::string thai_day_with_weekday(support::Timestamp at);
/// "27/07/2567".
std::string thai_day_numeric(support::Timestamp at);
/// "09.30 น.".
std::string thai_clock(support::Timestamp at);
/// "27 กรกฎาคม 2567 เวลา 09.30 น.".
std::string thai_moment(support::Timestamp at);
/// "27 July 2024, 09:30".
std::string english_moment(support::Timestamp at);
/// Buddhist year in which the fiscal year of that day ends; it begins on 1 October.
int fiscal_year(support::Timestamp at);

}  // namespace amphoe::domain
