// Codes of winscard as failures of the catalogue: the one place of translation.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/domain/Failure.h"

namespace amphoe::devices::card {

/// An error code and the call that gave it. Codes are 32 bits: LONG is wider in pcsc-lite and signed on Windows
/// (thai-id-card.md 8.3).
struct ScardError {
    std::uint32_t code = 0;
    std::string_view call;
};

template <class T>
using ScardResult = support::Result<T, ScardError>;

/// The catalogue's code for a winscard code; UnexpectedError for one that is not in the table.
domain::FailureCode failure_code_of(std::uint32_t code);

/// The same with a line for support: call and hexadecimal code.
domain::Failure failure_of(const ScardError& error);

/// True when the context is of no use any more and a new one must be established.
bool service_lost(std::uint32_t code);

/// True for the codes of a service that is not there (and not merely out of use for one context).
bool service_ended(std::uint32_t code);

/// True for errors of a connection that pass within seconds: contacts that bounce, a card that wakes up, another
/// program.
bool passes_by_itself(std::uint32_t code);

}  // namespace amphoe::devices::card
