#include "core/workflows/identity/VisitPhone.h"

namespace amphoe::workflows {

namespace {

bool names_phone(const domain::CaseEvent& event) {
    const auto step = event.fields.find("step");
    return event.kind == domain::EventKind::PhoneRecorded ||
           (event.kind == domain::EventKind::StepRecorded && step != event.fields.end() && step->second == "phone");
}

std::string last_phone(const std::vector<domain::CaseEvent>& events) {
    std::string phone;
    for (const auto& event : events) {
        const auto named = event.fields.find("phone");
        if (names_phone(event) && named != event.fields.end() && !named->second.empty()) {
            phone = named->second;
        }
    }
    return phone;
}

}  // namespace

std::string phone_of_visit(ports::CaseStore& store, const domain::Case& asking) {
    ports::CaseFilter filter;
    filter.citizen = asking.citizen;
    filter.date = support::bangkok_date(asking.opened_at);
    const auto cases = store.find_cases(filter);
    if (!asking.citizen || !cases) {
        return {};
    }
    for (const auto& found : *cases) {
        if (found.record.visit_id != asking.visit_id || found.record.id == asking.id) {
            continue;
        }
        const auto events = store.events_of_case(found.record.id);
        if (auto phone = events ? last_phone(*events) : std::string{}; !phone.empty()) {
            return phone;
        }
    }
    return {};
}

}  // namespace amphoe::workflows
