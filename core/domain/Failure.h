// A failure as it travels from an adapter to the person: code, and a line for support without personal data.
#pragma once

#include <string>

#include "core/domain/FailureCode.h"
#include "core/support/Result.h"

namespace amphoe::domain {

/// `detail` is for support staff and logs: technical, English, never personal (architecture rule 13).
struct Failure {
    FailureCode code = FailureCode::UnexpectedError;
    std::string detail;
};

template <class T>
using Result = support::Result<T, Failure>;
using support::Done;

}  // namespace amphoe::domain
