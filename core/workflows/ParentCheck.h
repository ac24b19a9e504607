// W4.1, W6, W8.1: whether somebody may speak for a minor, as far as the register tells it here.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// What the register tells of somebody and a child.
enum class Parenthood { Recorded, NotRecorded, NotTold };

/// `birth` is the child's entry of kind Birth: father, mother, and a guardian where one is recorded. NotTold when it
/// names none of them; the centre, which knows more, decides then. Recorded when one of `people` is among them.
Parenthood parenthood(const domain::RegisterRecord& birth, const std::vector<std::string>& people);

/// Asks the register for the birth of one child.
using AskForBirth = std::function<domain::Result<domain::RegisterRecord>(const std::string& citizen_id)>;

/// FieldInvalid for `movers` when the register names others as parents of one of the children. A child whose parents
/// are not told here, or a line that is down, leaves it to the centre.
domain::Result<domain::Done> check_parents(const std::vector<std::string>& children,
                                           const std::vector<std::string>& people, const AskForBirth& ask);

}  // namespace amphoe::workflows
