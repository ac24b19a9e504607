// A visit at a desk that offers the counter services, on a register and one-time codes of fakes.
#pragma once

#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeServices.h"

namespace amphoe::testing {

/// The citizen of the fake card reader.
inline constexpr const char* kCitizen = "1999900000013";

/// A test tells the register what it needs to know, then calls begin(). The rules, the catalogue and `desk` may be
/// changed before.
class ServiceBench : public PresenterBench {
  protected:
    void begin() { begin(counter.officer); }
    /// Also again, with another officer or after the program ended.
    void begin(const domain::Officer& officer) {
        desk.services = &ports;
        desk.catalogue_of_services = &catalogue_of_services;
        visit.emplace(desk, window.post(), officer);
    }
    const gui::VisitState& state() const { return visit->state(); }
    std::optional<domain::FailureCode> failure() const {
        return state().failure ? std::optional(state().failure->code) : std::nullopt;
    }
    /// The step of the page that is asked; empty: none.
    std::string asked() const { return state().facts.form ? state().facts.form->step : ""; }
    int saved(domain::EventKind kind) const {
        const auto kinds = counter.store.kinds();
        return static_cast<int>(std::count(kinds.begin(), kinds.end(), kind));
    }
    void enter() {
        visit->advance();
        window.drain();
    }
    /// Types the answers and goes on.
    void answer(const domain::Fields& answers) {
        for (const auto& [key, text] : answers) {
            visit->type_answer(key, text);
        }
        enter();
    }
    /// Enter until the visit stands there; a failed step is not retried.
    void enter_until(gui::VisitStep step) {
        for (int press = 0; press < 10 && state().step != step && !state().failure; ++press) {
            enter();
        }
    }
    void add(domain::ServiceKind kind) {
        visit->add_service(kind);
        window.drain();
    }
    void approve(const char* id, const char* pin, const char* reason) {
        visit->approve(id, support::Secret(std::string_view(pin)), reason);
        window.drain();
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts ports{counter.ports, civil_register, one_time_codes, rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    gui::CounterSetup desk = setup();
    std::optional<gui::VisitPresenter> visit;
};

}  // namespace amphoe::testing
