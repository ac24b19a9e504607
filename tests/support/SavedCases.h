// Cases as a finished visit left them in the store: what a desk or a later visit finds at the counter.
#pragma once

#include <string>

#include "core/domain/Visit.h"

namespace amphoe::testing {

class FakeCivilRegister;
struct FakeCounter;

/// One the citizen confirmed, with what it costs. `due`: item -> how many, as FormService notes it. Returns the case's
/// number.
std::string confirmed_case(FakeCounter& counter, domain::Fields due,
                           domain::ServiceKind kind = domain::ServiceKind::CertifiedCopy);

/// A move out that the centre accepted after the citizen had gone: its ท.ร.6 is still due. Returns the case's number.
/// The register knows the notice, as it stands at the centre.
std::string moved_out_case(FakeCounter& counter, FakeCivilRegister& civil_register);

}  // namespace amphoe::testing
