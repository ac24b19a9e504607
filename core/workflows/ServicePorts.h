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

    /// The same adapters under other rules; both must outlive what is returned.
    ServicePorts with_rules(const CounterPorts& other_counter, const domain::ServiceRules& other_rules) const {
        return {other_counter, civil_register, one_time_codes, other_rules, tables, queue};
    }
};

}  // namespace amphoe::workflows
