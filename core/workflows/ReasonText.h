// What officers give in words outside a form: reasons, titles, names.
#pragma once

#include <string>

#include "core/domain/Failure.h"

namespace amphoe::workflows {

/// In the form read_free_text keeps. ReasonMissing when it is empty or above 300 letters; FieldInvalid "reason: ..."
/// for letters that cannot stay.
domain::Result<std::string> reason_text(const std::string& text);

/// One line in the same form; FieldInvalid "key: ..." when it is empty, too long or cannot stay.
domain::Result<std::string> typed_line(const std::string& key, const std::string& text, int most_letters);

}  // namespace amphoe::workflows
