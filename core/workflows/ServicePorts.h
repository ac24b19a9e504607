// What the counter services borrow beyond the identity proof.
#pragma once

#include "core/ports/CivilRegister.h"
#include "core/ports/FeedTables.h"
#include "core/ports/OneTimeCodes.h"
#include "core/workflows/CounterPorts.h"
#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// Must outlive every service.
struct ServicePorts {
    const CounterPorts& counter;
    ports::CivilRegister& civil_register;
    ports::OneTimeCodes& one_time_codes;
    const domain::ServiceRules& rules;
    ports::FeedTables* tables = nullptr;  ///< null: what the centre sent is not known here
    const QueuePorts* queue = nullptr;    ///< null: nobody takes tickets here
};

}  // namespace amphoe::workflows
