#include "tests/support/SavedCases.h"

#include <utility>
#include <vector>

#include "core/support/Identifier.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using Events = std::vector<std::pair<EventKind, domain::Fields>>;

/// Returns the case's number; "" when the store did not take it.
std::string save_case(FakeCounter& counter, domain::ServiceKind kind, Events events) {
    const auto now = counter.clock.now();
    domain::Case record;
    record.id = support::new_identifier(now);
    record.visit_id = support::new_identifier(now);
    record.number = *counter.store.next_case_number(kind, now);
    record.service = kind;
    record.citizen = domain::CitizenId::parse("1999900000013");
    record.citizen_name_th = "นาย ทดสอบ ระบบบัตร";
    record.opened_at = now;
    ports::StepRecord step;
    step.visit = domain::Visit{record.visit_id, counter.officer.id, "9901", "WS-9901-01", true, now, now};
    step.opened_case = record;
    for (auto& [what, fields] : events) {
        domain::CaseEvent event;
        event.id = support::new_identifier(now);
        event.visit_id = record.visit_id;
        event.case_id = record.id;
        event.kind = what;
        event.at = now;
        event.officer_id = counter.officer.id;
        event.fields = std::move(fields);
        step.events.push_back(std::move(event));
    }
    return counter.store.save(step) ? record.number : std::string{};
}

}  // namespace

std::string confirmed_case(FakeCounter& counter, domain::Fields due, domain::ServiceKind kind) {
    Events events{{EventKind::CaseOpened, {}}};
    if (!due.empty()) {
        due["step"] = "fee";
        events.emplace_back(EventKind::StepRecorded, std::move(due));
    }
    events.emplace_back(EventKind::CitizenConfirmed, domain::Fields{});
    return save_case(counter, kind, std::move(events));
}

std::string moved_out_case(FakeCounter& counter, FakeCivilRegister& civil_register) {
    civil_register.knows(domain::RegisterKind::MoveNotice, "9901-69-000777",
                         {{"tr6_no", "9901-69-000777"}, {"state", "OPEN"}, {"address_from", "99/1 หมู่ที่ 4"}},
                         {{{"citizen_id", "1999900000021"}, {"name", "นางตัวอย่าง ระบบบัตร"}}});
    return save_case(
        counter, domain::ServiceKind::MoveOut,
        {{EventKind::CaseOpened, {}},
         {EventKind::StepRecorded, {{"step", "informant"}, {"informant_role", "HEAD"}, {"house_code", "99019000001"}}},
         {EventKind::StepRecorded,
          {{"step", "movers"}, {"movers", "1999900000021"}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}},
         {EventKind::StepRecorded, {{"step", "destination"}, {"destination_kind", "UNKNOWN"}}},
         {EventKind::SecondPersonApproved, {{"second_officer", "S-0001"}}},
         {EventKind::CitizenConfirmed, {}},
         {EventKind::Submitted, {}},
         {EventKind::CentreAccepted, {{"tr6_no", "9901-69-000777"}, {"tr6_issued", "2026-11-22"}}}});
}

}  // namespace amphoe::testing
