// Papers that follow from a person's entry: the birth certificate and the cards.
#pragma once

#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

/// Fields as on the copy of a birth certificate.
domain::Fields birth_certificate(RegisterBook& book, const RegisterPage& child);

/// The cards a person of the register has had: the entry, or what follows from the age when none was made yet.
RegisterPage card_history_page(RegisterBook& book, const std::string& citizen_id);

}  // namespace amphoe::centre
