#include "tests/gui/presenters/ServiceBench.h"

#include <algorithm>

namespace amphoe::testing {

ServiceBench::ServiceBench() = default;

ServiceBench::~ServiceBench() = default;

void ServiceBench::begin() {
    begin(counter.officer);
}

void ServiceBench::begin(const domain::Officer& officer) {
    desk.services = &ports;
    desk.catalogue_of_services = &catalogue_of_services;
    visit.emplace(desk, window.post(), officer);
}

const gui::VisitState& ServiceBench::state() const {
    return visit->state();
}

std::optional<domain::FailureCode> ServiceBench::failure() const {
    return state().failure ? std::optional(state().failure->code) : std::nullopt;
}

std::string ServiceBench::asked() const {
    return state().facts.form ? state().facts.form->step : "";
}

int ServiceBench::saved(domain::EventKind kind) const {
    const auto kinds = counter.store.kinds();
    return static_cast<int>(std::count(kinds.begin(), kinds.end(), kind));
}

void ServiceBench::enter() {
    visit->advance();
    window.drain();
}

void ServiceBench::answer(const domain::Fields& answers) {
    for (const auto& [key, text] : answers) {
        visit->type_answer(key, text);
    }
    enter();
}

void ServiceBench::enter_until(gui::VisitStep step) {
    for (int press = 0; press < 10 && state().step != step && !state().failure; ++press) {
        if (state().look_missing()) {
            visit->note_looked(true);
        }
        enter();
    }
}

void ServiceBench::add(domain::ServiceKind kind) {
    visit->add_service(kind);
    window.drain();
}

void ServiceBench::approve(const char* id, const char* pin, const char* reason) {
    visit->approve(id, support::Secret(std::string_view(pin)), reason);
    window.drain();
}

}  // namespace amphoe::testing
