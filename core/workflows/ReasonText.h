// What officers give in words outside a form: reasons, titles, names, times.
#pragma once

#include <optional>
#include <string>

#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::workflows {

/// In the form read_free_text keeps. ReasonMissing when it is empty or above 300 letters; FieldInvalid "reason: ..."
/// for letters that cannot stay.
domain::Result<std::string> reason_text(const std::string& text);

/// One line in the same form; FieldInvalid "key: ..." when it is empty, too long or cannot stay.
domain::Result<std::string> typed_line(const std::string& key, const std::string& text, int most_letters);

/// "2026-11-22T09:30" on the clocks of Bangkok; nothing for another shape or no real time.
std::optional<support::Timestamp> typed_moment(const std::string& text);

}  // namespace amphoe::workflows
