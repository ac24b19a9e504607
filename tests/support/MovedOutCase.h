// A move out that the centre accepted after the citizen had gone: its ท.ร.6 is still due.
#pragma once

#include "core/support/Identifier.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {

/// Returns the case's number. The register knows the notice, as it stands at the centre.
inline std::string moved_out_case(FakeCounter& counter, FakeCivilRegister& civil_register) {
    const auto now = counter.clock.now();
    domain::Case record;
    record.id = support::new_identifier(now);
    record.visit_id = support::new_identifier(now);
    record.number = *counter.store.next_case_number(domain::ServiceKind::MoveOut, now);
    record.service = domain::ServiceKind::MoveOut;
    record.citizen = domain::CitizenId::parse("1999900000013");
    record.citizen_name_th = "นาย ทดสอบ ระบบบัตร";
    record.opened_at = now;
    ports::StepRecord step;
    step.visit = domain::Visit{record.visit_id, counter.officer.id, "9901", "WS-9901-01", true, now, now};
    step.opened_case = record;
    const auto add = [&](domain::EventKind what, domain::Fields fields) {
        domain::CaseEvent event;
        event.id = support::new_identifier(now);
        event.visit_id = record.visit_id;
        event.case_id = record.id;
        event.kind = what;
        event.at = now;
        event.officer_id = counter.officer.id;
        event.fields = std::move(fields);
        step.events.push_back(std::move(event));
    };
    using domain::EventKind;
    add(EventKind::CaseOpened, {});
    add(EventKind::StepRecorded, {{"step", "informant"}, {"informant_role", "HEAD"}, {"house_code", "99019000001"}});
    add(EventKind::StepRecorded,
        {{"step", "movers"}, {"movers", "1999900000021"}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}});
    add(EventKind::StepRecorded, {{"step", "destination"}, {"destination_kind", "UNKNOWN"}});
    add(EventKind::SecondPersonApproved, {{"second_officer", "S-0001"}});
    add(EventKind::CitizenConfirmed, {});
    add(EventKind::Submitted, {});
    add(EventKind::CentreAccepted, {{"tr6_no", "9901-69-000777"}, {"tr6_issued", "2026-11-22"}});
    civil_register.knows(domain::RegisterKind::MoveNotice, "9901-69-000777",
                         {{"tr6_no", "9901-69-000777"}, {"state", "OPEN"}, {"address_from", "99/1 หมู่ที่ 4"}},
                         {{{"citizen_id", "1999900000021"}, {"name", "นางตัวอย่าง ระบบบัตร"}}});
    return counter.store.save(step) ? record.number : std::string{};
}

}  // namespace amphoe::testing
