#include "core/workflows/identity/ActivationWatch.h"

#include <algorithm>

#include "core/support/Identifier.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Result;

namespace {

constexpr const char* kStep = "activation";

bool is_recorded(const std::vector<domain::CaseEvent>& events, std::string_view state) {
    return std::any_of(events.begin(), events.end(), [state](const auto& event) {
        const auto step = event.fields.find("step");
        const auto reached = event.fields.find("activation");
        return step != event.fields.end() && step->second == kStep && reached != event.fields.end() &&
               reached->second == state;
    });
}

}  // namespace

std::string_view activation_name(Activation activation) {
    switch (activation) {
        case Activation::None:
            return "NONE";
        case Activation::Waiting:
            return "WAITING";
        case Activation::Activated:
            return "ACTIVATED";
        case Activation::Expired:
            break;
    }
    return "EXPIRED";
}

Activation ActivationWatch::judge(const domain::RegisterRecord& thaid) const {
    const auto state = thaid.text("activation");
    if (state == "ACTIVATED") {
        return Activation::Activated;
    }
    if (state == "EXPIRED") {
        return Activation::Expired;
    }
    if (state != "ISSUED") {
        return Activation::None;
    }
    const auto until = support::from_iso8601(thaid.text("activation_expires_at"));
    return until && *until <= ports_.counter.clock.now() ? Activation::Expired : Activation::Waiting;
}

Result<Activation> ActivationWatch::look(const domain::Case& record, const std::string& officer_id,
                                         std::stop_token stop) const {
    const auto thaid = ports_.civil_register.look_up(
        {domain::RegisterKind::Thaid, record.citizen->digits(), record.id, "thaid_enrolment"}, std::move(stop));
    if (!thaid) {
        return thaid.error();
    }
    const auto activation = judge(*thaid);
    if (activation == Activation::Activated || activation == Activation::Expired) {
        if (auto saved = save(record, officer_id, activation); !saved) {
            return saved.error();
        }
    }
    return activation;
}

Activation ActivationWatch::follow(const domain::Case& record, const std::string& officer_id,
                                   std::chrono::seconds patience, const std::function<bool()>& rest,
                                   std::stop_token stop) const {
    const auto until = ports_.counter.clock.steady() + patience;
    auto reached = Activation::Waiting;
    while (!stop.stop_requested()) {
        const auto seen = look(record, officer_id, stop);
        reached = seen ? *seen : reached;
        const bool over = seen && *seen != Activation::Waiting;
        if (over || ports_.counter.clock.steady() >= until || !rest()) {
            break;
        }
    }
    return reached;
}

Result<Done> ActivationWatch::save(const domain::Case& record, const std::string& officer_id,
                                   Activation activation) const {
    auto& store = ports_.counter.case_store;
    const auto events = store.events_of_case(record.id);
    if (!events) {
        return events.error();
    }
    const std::string state(activation_name(activation));
    if (is_recorded(*events, state)) {
        return Done{};
    }
    const auto now = ports_.counter.clock.now();
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = record.visit_id;
    event.case_id = record.id;
    event.kind = domain::EventKind::StepRecorded;
    event.at = now;
    event.officer_id = officer_id;
    event.fields = {{"step", kStep}, {"activation", state}};
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.audit.action = domain::event_name(domain::EventKind::StepRecorded);
    step.audit.officer_id = officer_id;
    step.audit.case_id = record.id;
    step.audit.result = "ok";
    step.audit.reason = "ACTIVATION_" + state;
    if (const auto subject = store.blind_index(*record.citizen)) {
        step.audit.subject = *subject;
    }
    return store.save(step);
}

}  // namespace amphoe::workflows
