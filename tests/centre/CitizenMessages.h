// The texts the centre sends to phones, and what was sent (domain.md C53): each has the line that nobody asks for codes
// by phone.
#pragma once

#include <chrono>
#include <string>

#include "core/support/Time.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

/// Names neither a citizen number nor a person. `code`: six digits.
std::string one_time_code_message(const std::string& code, std::chrono::minutes life);
/// The link that begins to use ThaID on this phone; `until` Bangkok's clock.
std::string activation_message(support::Timestamp until);
/// The link that confirms level 2 in the Tang Rat app.
std::string tangrat_message(support::Timestamp until);

/// Simulated: what was sent to a phone stands under "message/PHONE", the newest 20, without its code.
void note_message(RegisterBook& book, const std::string& phone, const std::string& text, support::Timestamp now);

}  // namespace amphoe::centre
