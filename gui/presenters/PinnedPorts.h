// What a visit, or another act of one piece, borrows: the counter's adapters with the rules of its beginning.
#pragma once

#include <memory>
#include <optional>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/DayRules.h"

namespace amphoe::gui {

/// Made at the beginning of the act and kept to its end: rules renewed meanwhile count for the next one. The ports
/// refer into this object. Reading it is safe from any thread.
class PinnedPorts {
  public:
    explicit PinnedPorts(const CounterSetup& setup) : counter_(setup.counter), services_(setup.services) {
        if (setup.rules == nullptr) {
            return;
        }
        rules_ = setup.rules->now();
        if (rules_.enrolment) {
            own_counter_.emplace(setup.counter.with_rules(*rules_.notice, *rules_.enrolment));
        }
        if (setup.services != nullptr && rules_.services) {
            own_services_.emplace(setup.services->with_rules(counter(), *rules_.services));
        }
    }
    PinnedPorts(const PinnedPorts&) = delete;
    PinnedPorts& operator=(const PinnedPorts&) = delete;

    const workflows::CounterPorts& counter() const { return own_counter_ ? *own_counter_ : counter_; }
    /// Null where only ThaID is offered.
    const workflows::ServicePorts* services() const { return own_services_ ? &*own_services_ : services_; }

  private:
    const workflows::CounterPorts& counter_;
    const workflows::ServicePorts* services_;
    RulesNow rules_;
    std::optional<workflows::CounterPorts> own_counter_;
    std::optional<workflows::ServicePorts> own_services_;
};

/// For what is shown between acts: the rules of this moment, kept by whoever holds them. Null where only ThaID is
/// offered.
inline std::shared_ptr<const domain::ServiceRules> service_rules_now(const CounterSetup& setup) {
    if (setup.services == nullptr) {
        return nullptr;
    }
    auto rules = setup.rules == nullptr ? nullptr : setup.rules->now().services;
    return rules ? rules : std::shared_ptr<const domain::ServiceRules>(std::shared_ptr<void>(), &setup.services->rules);
}

}  // namespace amphoe::gui
