// The one place where exceptions of Poco become failures of the catalogue.
#pragma once

#include <exception>
#include <stdexcept>

#include "core/domain/Failure.h"

namespace amphoe::sync {

/// Our own reasons to give an exchange up, thrown inside HttpClient only.
class ExchangeEnded : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};
/// The other side speaks, but not as the contract says.
class AnswerOutsideContract : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};
class KeyPinWrong : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Details are technical words of the libraries: no host content, nothing personal.
domain::Failure failure_of(std::exception_ptr thrown);
/// Our own reasons: a second try would meet them again.
bool ends_the_exchange(std::exception_ptr thrown);

}  // namespace amphoe::sync
