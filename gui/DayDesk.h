// What the working day needs, put together from the counter's parts; for windows and console alike.
#pragma once

#include "core/ports/StoreMaintenance.h"
#include "core/reports/StoredDayFacts.h"
#include "core/workflows/DayClose.h"

namespace amphoe::gui {

/// Everything given must outlive it; `counter.days` must be set.
class DayDesk {
  public:
    /// `maintenance` null: nothing is erased at the close. `rules` none: fees are printed by
    /// their short names. `queue` null: no queue is kept here.
    DayDesk(const workflows::CounterPorts& counter, ports::PaperStock& stock, ports::Outbox& outbox,
            ports::StoreMaintenance* maintenance, std::optional<domain::InForce<domain::ServiceRules>> rules = {},
            ports::QueueBook* queue = nullptr)
        : reporter_(counter.case_store, stock, queue), ports_{counter, *counter.days,   reporter_, outbox,
                                                              {},      std::move(rules)} {
        if (maintenance != nullptr) {
            ports_.afterwards.push_back([maintenance](const std::string&) {
                const auto erased = maintenance->apply_retention();
                return erased ? domain::Result<domain::Done>(domain::Done{}) : erased.error();
            });
        }
    }
    DayDesk(const DayDesk&) = delete;
    DayDesk& operator=(const DayDesk&) = delete;

    const workflows::DayPorts& ports() const { return ports_; }

  private:
    reports::StoredDayFacts reporter_;
    workflows::DayPorts ports_;
};

}  // namespace amphoe::gui
