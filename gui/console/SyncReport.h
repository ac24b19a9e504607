// The outbox and the line to the centre as JSON and text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ports/Delivery.h"
#include "core/ports/Outbox.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

struct CentreView {
    domain::CentreStatus status;
    long offset_ms = 0;  ///< the centre's clock minus this workstation's; the answer's travel is not taken out
};

Report outbox_report(const std::vector<domain::OutboxItem>& items);
Report retry_report(const std::string& id);
Report delivery_report(const ports::DeliveryReport& delivery);
/// `centre` is null when it could not be asked.
Report sync_status_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                          const CentreView* centre);

/// Seconds the oldest waiting item waits; 0 when none waits.
long oldest_seconds(const std::vector<domain::OutboxItem>& items, support::Timestamp now);
/// Items in that state.
int count_of(const std::vector<domain::OutboxItem>& items, domain::OutboxState state);

}  // namespace amphoe::gui::console
