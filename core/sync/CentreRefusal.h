// What an HTTP status other than 2xx means to the caller.
#pragma once

#include <cstdint>
#include <span>

#include "core/domain/Failure.h"

namespace amphoe::sync {

/// CentreRejected (4xx with a problem's code: these bytes will never be taken), CentreRefusedConnection (401, 403),
/// WorkstationRevoked, CentreAnswerInvalid (4xx without a code, 3xx, what is no status: a redirect is never followed),
/// CentreUnreachable (5xx, 408, 425, 429: passes by itself). The detail carries the status and the problem's code.
domain::Failure refusal_of(int status, std::span<const std::uint8_t> problem);

}  // namespace amphoe::sync
