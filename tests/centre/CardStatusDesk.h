// The centre's word on a card, from the list of seeded persons.
#pragma once

#include "tests/centre/CentreAnswer.h"

namespace amphoe::centre {

CentreAnswer card_status(const support::Bytes& body);

}  // namespace amphoe::centre
