// What was typed, put right before its form is checked: Thai letters in order (domain.md E6), dates of both eras (E1).
#pragma once

#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// As checked_answers; besides, FieldInvalid for what read_free_text and read_typed_date refuse.
domain::Result<domain::Fields> typed_answers(const domain::FormPage& page, domain::Fields answers);

}  // namespace amphoe::workflows
