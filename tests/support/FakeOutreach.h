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
    explicit FakeOutreach(FakeCounter& around)
        : counter(around), ports{book,         tables,       around.store,       around.store,
                                 around.store, around.clock, around.workstation, rules} {
        fetch();
    }
    /// A synchronization that reached the centre.
    void fetch() { tables.known = {counter.clock.now(), false}; }
    /// As amphoectl does it, beside a running desk.
    void leave(const std::string& title = "ออกหน่วยบ้านตัวอย่าง") {
        domain::OutreachEvent event;
        event.id = "OE-9901-69-001";
        event.title = title;
        event.place = "ศาลาวัดตัวอย่าง";
        event.moo = "4";
        event.date = "2026-11-22";
        event.team = {"O-0001"};
        event.opened_at = counter.clock.now();
        event.package_until = counter.clock.now() + std::chrono::hours(rules.outreach_package_hours);
        (void)book.save(event, {});
    }
    void come_back() { book.kept.back().closed_at = counter.clock.now(); }

    FakeCounter& counter;
    MemoryOutreachBook book;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::OutreachPorts ports;
};

}  // namespace amphoe::testing
