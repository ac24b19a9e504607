#include "core/workflows/identity/FollowedOutcome.h"

#include <algorithm>
#include <cctype>

#include "core/support/Identifier.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Result;

namespace {

bool is_recorded(const std::vector<domain::CaseEvent>& events, const std::string& step, const std::string& state) {
    return std::any_of(events.begin(), events.end(), [&](const auto& event) {
        const auto named = event.fields.find("step");
        const auto reached = event.fields.find(step);
        return named != event.fields.end() && named->second == step && reached != event.fields.end() &&
               reached->second == state;
    });
}

std::string in_capitals(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return text;
}

}  // namespace

Result<Done> record_followed(const CounterPorts& ports, const domain::Case& record, const std::string& officer_id,
                             const std::string& step, const std::string& state) {
    const auto events = ports.case_store.events_of_case(record.id);
    if (!events) {
        return events.error();
    }
    if (is_recorded(*events, step, state)) {
        return Done{};
    }
    const auto now = ports.clock.now();
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = record.visit_id;
    event.case_id = record.id;
    event.kind = domain::EventKind::StepRecorded;
    event.at = now;
    event.officer_id = officer_id;
    event.fields = {{"step", step}, {step, state}};
    ports::StepRecord made;
    made.events.push_back(std::move(event));
    made.audit.action = domain::event_name(domain::EventKind::StepRecorded);
    made.audit.officer_id = officer_id;
    made.audit.case_id = record.id;
    made.audit.result = "ok";
    made.audit.reason = in_capitals(step) + "_" + state;
    if (const auto subject = ports.case_store.blind_index(*record.citizen)) {
        made.audit.subject = *subject;
    }
    return ports.case_store.save(made);
}

}  // namespace amphoe::workflows
