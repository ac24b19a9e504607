// What the outreach workflows borrow.
#pragma once

#include "core/domain/InForce.h"
#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/FeedTables.h"
#include "core/ports/NumberBlocks.h"
#include "core/ports/OfficerDirectory.h"
#include "core/ports/Outbox.h"
#include "core/ports/OutreachBook.h"
#include "core/ports/TrustedTime.h"

namespace amphoe::workflows {

/// Must outlive every OutreachDesk.
struct OutreachPorts {
    ports::OutreachBook& book;
    ports::FeedTables& tables;
    ports::OfficerDirectory& officers;
    ports::CaseStore& cases;
    ports::Outbox& outbox;
    ports::Clock& clock;
    const domain::Workstation& workstation;
    domain::InForce<domain::ServiceRules> rules;
    ports::TrustedTime* time = nullptr;      ///< null: only the wall clock is known
    ports::NumberBlocks* numbers = nullptr;  ///< null: nobody leases numbers here
};

}  // namespace amphoe::workflows
