// Reads what was typed into a form page: the one place where the forms of values are checked (domain.md E).
#pragma once

#include <map>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// The answers in stored form: digits ASCII, dates ISO, phone numbers bare, invisible letters dropped. Optional fields
/// left empty are there with an empty text; Thai letters are in their order (E6). FieldInvalid with "key: reason" for
/// the first answer that cannot be taken: unknown keys, missing ones, what read_free_text refuses, too long, wrong
/// form.
domain::Result<domain::Fields> checked_answers(const domain::FormPage& page, const domain::Fields& answers);

/// One value. FieldInvalid as above.
domain::Result<std::string> checked_answer(const domain::FormField& field, const std::string& text);

/// A FieldInvalid of a rule that goes beyond the form of one value.
domain::Failure invalid_field(const std::string& key, const std::string& reason);

/// Key presses a quick typist needs for these answers: letters of what was not known before, one for every choice that
/// differs from what stood there, one for Enter (C16).
int keystrokes_of(const domain::FormPage& page, const domain::Fields& answers);

}  // namespace amphoe::workflows
