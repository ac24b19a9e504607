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
    ServiceBench();
    ~ServiceBench() override;

    void begin();
    /// Also again, with another officer or after the program ended.
    void begin(const domain::Officer& officer);
    const gui::VisitState& state() const;
    std::optional<domain::FailureCode> failure() const;
    /// The step of the page that is asked; empty: none.
    std::string asked() const;
    int saved(domain::EventKind kind) const;
    void enter();
    /// Types the answers and goes on.
    void answer(const domain::Fields& answers);
    /// Enter until the visit stands there; a failed step is not retried.
    void enter_until(gui::VisitStep step);
    void add(domain::ServiceKind kind);
    void approve(const char* id, const char* pin, const char* reason);

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts ports{counter.ports, civil_register, one_time_codes, rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    gui::CounterSetup desk = setup();
    std::optional<gui::VisitPresenter> visit;
};

}  // namespace amphoe::testing
