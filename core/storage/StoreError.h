// The exception that carries a failure from inside the store to its boundary.
#pragma once

#include <stdexcept>
#include <string>

#include "core/domain/Failure.h"

namespace amphoe::storage {

/// Thrown inside storage only; Database turns it into a Result before a port returns.
class StoreError : public std::runtime_error {
  public:
    StoreError(domain::FailureCode code, const std::string& detail)
        : std::runtime_error(detail), failure_{code, detail} {}
    const domain::Failure& failure() const { return failure_; }

  private:
    domain::Failure failure_;
};

}  // namespace amphoe::storage
