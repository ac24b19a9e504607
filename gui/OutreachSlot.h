// What the outreach workflows borrow from the assembly.
#pragma once

#include "core/workflows/OutreachPorts.h"
#include "gui/Assembly.h"

namespace amphoe::gui {

/// ServiceNotAvailable where no events are kept; failures of opening the store and the exchange.
inline domain::Result<workflows::OutreachPorts> outreach_ports(Assembly& assembly) {
    const auto queue = assembly.queue();
    const auto store = queue ? assembly.store() : queue.error();
    if (!store) {
        return store.error();
    }
    auto& kept = store->get();
    if (kept.outreach == nullptr) {
        return domain::Failure{domain::FailureCode::ServiceNotAvailable, "outreach"};
    }
    const auto& known = queue->get();
    return workflows::OutreachPorts{*kept.outreach, known.tables,      kept.officers, kept.cases, kept.outbox,
                                    known.clock,    known.workstation, known.rules,   kept.time,  kept.numbers};
}

}  // namespace amphoe::gui
