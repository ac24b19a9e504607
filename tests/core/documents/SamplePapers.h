// One complete paper of every kind, of people who do not exist.
#pragma once

#include "core/domain/Document.h"

namespace amphoe::testing {

/// `jpeg`: a small picture for the papers that carry one; may be empty.
domain::DocumentContent sample_paper(domain::DocumentKind kind, const domain::DocumentPicture& photo = {});

}  // namespace amphoe::testing
