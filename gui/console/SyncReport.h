// The outbox and the line to the centre as JSON and text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/configuration/FailureCatalogue.h"
#include "core/domain/Feed.h"
#include "core/domain/OutboxAge.h"
#include "core/domain/RecordConflict.h"
#include "core/ports/Delivery.h"
#include "core/ports/Outbox.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

struct CentreView {
    domain::CentreStatus status;
    long offset_ms = 0;  ///< the centre's clock minus this workstation's; the answer's travel is not taken out
};

/// Acts and notices of papers apart; each item with the outbox doctor's advice: why, what next, when, who.
Report outbox_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                     const configuration::FailureCatalogue& catalogue);
/// One item; with both versions side by side when the centre's record had changed.
Report outbox_item_report(const domain::OutboxItem& item, support::Timestamp now,
                          const configuration::FailureCatalogue& catalogue,
                          const std::optional<domain::RecordConflict>& conflict);
Report retry_report(const std::string& id);
Report delivery_report(const ports::DeliveryReport& delivery);
/// The alarm is by `limits`. Counts acts; notices of papers and what is parked of either stand apart. `centre` is null
/// when it could not be asked, `feed` empty without an identity.
Report sync_status_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                          const CentreView* centre, const std::optional<domain::FeedState>& feed,
                          const domain::OutboxLimits& limits);

/// Seconds the oldest waiting item waits; 0 when none waits.
long oldest_seconds(const std::vector<domain::OutboxItem>& items, support::Timestamp now);
/// Items in that state.
int count_of(const std::vector<domain::OutboxItem>& items, domain::OutboxState state);

}  // namespace amphoe::gui::console
