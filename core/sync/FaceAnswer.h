// The centre's word on a face comparison, out of its receipt.
#pragma once

#include <optional>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Visit.h"

namespace amphoe::sync {

/// `fvs.result`, `fvs.score`, `fvs.model` of the contract; nothing when one of them is outside it.
std::optional<domain::CentreFaceAnswer> read_face_answer(const domain::Fields& fields);

}  // namespace amphoe::sync
