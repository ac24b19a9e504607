// A workstation that may be taken out to a community, made of fakes.
#pragma once

#include "core/workflows/OutreachPorts.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/FakeTrustedTime.h"
#include "tests/support/MemoryOutreachBook.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::testing {

/// The centre's data were fetched at the moment it is made. `counter` must outlive it.
struct FakeOutreach {
    explicit FakeOutreach(FakeCounter& around);
    ~FakeOutreach();
    /// A synchronization that reached the centre.
    void fetch();
    /// As amphoectl does it, beside a running desk.
    void leave(const std::string& title = "ออกหน่วยบ้านตัวอย่าง");
    void come_back();

    FakeCounter& counter;
    MemoryOutreachBook book;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::OutreachPorts ports;
};

}  // namespace amphoe::testing
