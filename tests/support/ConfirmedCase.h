// A case the citizen confirmed, with what it costs: what the fee desk finds at the counter.
#pragma once

#include "core/support/Identifier.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {

/// `due`: item -> how many, as FormService notes it. Returns the case's number.
inline std::string confirmed_case(FakeCounter& counter, domain::Fields due,
                                  domain::ServiceKind kind = domain::ServiceKind::CertifiedCopy) {
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
    add(domain::EventKind::CaseOpened, {});
    if (!due.empty()) {
        due["step"] = "fee";
        add(domain::EventKind::StepRecorded, std::move(due));
    }
    add(domain::EventKind::CitizenConfirmed, {});
    const auto saved = counter.store.save(step);
    return saved ? record.number : std::string{};
}

}  // namespace amphoe::testing
