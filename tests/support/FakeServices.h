// A whole counter made of fakes with a register and one-time codes, ready for any service.
#pragma once

#include "core/workflows/ServicePorts.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/FakeOneTimeCodes.h"

namespace amphoe::testing {

/// Members may be changed before and during a test; `ports` borrows them all.
struct FakeServices {
    FakeServices();
    ~FakeServices();

    FakeCounter counter;
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts ports{counter.ports, civil_register, one_time_codes, rules};
};

}  // namespace amphoe::testing
