// Who asked for whose data, for what, and what became of it: a list for each citizen and one for each agency (C40).
#pragma once

#include <string>
#include <vector>

#include "core/support/Time.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

struct ReleaseNote {
    std::string agency;
    std::string agency_name;  ///< empty when nobody knows the agency
    std::string purpose;
    std::string fields;  ///< keys, separated by commas: those asked for, or those released
    std::string citizen_id;
    std::string case_number;  ///< empty: no case of a counter
    std::string basis;        ///< "CONSENT" of the citizen at a counter, or "LAW"
    std::string outcome;      ///< "released", or the key of the refusal
    std::string reason{};     ///< in words, of a question without a case
};

/// Adds the note to both lists; each keeps its newest 500, as many as one answer holds.
void note_release(RegisterBook& book, support::Timestamp now, const ReleaseNote& note);

/// "pid,name".
std::string comma_list(const std::vector<std::string>& words);

}  // namespace amphoe::centre
