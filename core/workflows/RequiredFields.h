// Papers that say something of a case say it whole: what must stand in them before they are numbered.
#pragma once

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::workflows {

/// FieldInvalid "name: is missing" for the first field or table a paper of this kind cannot be without.
domain::Result<domain::Done> check_required_fields(const domain::DocumentContent& content);

}  // namespace amphoe::workflows
