#include "tests/support/FakeOutreach.h"

namespace amphoe::testing {

FakeOutreach::FakeOutreach(FakeCounter& around)
    : counter(around), ports{book,         tables,       around.store,       around.store,
                             around.store, around.clock, around.workstation, rules} {
    fetch();
}

FakeOutreach::~FakeOutreach() = default;

void FakeOutreach::fetch() {
    tables.known = {counter.clock.now(), false};
}

void FakeOutreach::leave(const std::string& title) {
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

void FakeOutreach::come_back() {
    book.kept.back().closed_at = counter.clock.now();
}

}  // namespace amphoe::testing
