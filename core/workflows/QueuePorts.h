// What the queue borrows.
#pragma once

#include <string>

#include "core/domain/InForce.h"
#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/FeedTables.h"
#include "core/ports/MessageSealer.h"
#include "core/ports/QueueBook.h"

namespace amphoe::workflows {

/// Must outlive every QueueDesk and QueueBookings.
struct QueuePorts {
    ports::QueueBook& book;
    ports::FeedTables& tables;
    ports::CaseStore& cases;  ///< blind index, and how somebody was authenticated online
    ports::MessageSealer& sealer;
    ports::Clock& clock;
    const domain::Workstation& workstation;
    domain::InForce<domain::ServiceRules> rules;
    std::string ticket_prefix{};  ///< before the numbers given here: "2" gives "2A001"; empty: "A001"
};

}  // namespace amphoe::workflows
