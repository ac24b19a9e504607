// Who is of age, as far as the register tells it.
#pragma once

#include <string>

namespace amphoe::workflows {

/// Unsettled: only the year or nothing of the birth is known, and it may be either. Who may be a minor is spoken for
/// like one; somebody who comes in person and shows who they are may go on as an adult (the registrar who approves sees
/// it).
enum class Majority { Minor, Unsettled, OfAge };

/// `birth_date` as the register writes it, `iso_day` in the calendar, `age` of majority in completed years.
Majority majority_on(const std::string& birth_date, const std::string& iso_day, int age);

}  // namespace amphoe::workflows
