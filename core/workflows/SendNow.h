// W15: a person says "now".
#pragma once

#include <stop_token>

#include "core/ports/Delivery.h"
#include "core/ports/Outbox.h"

namespace amphoe::workflows {

/// One round in which nothing waits for the pause between two tries; the program's own rounds keep to the pauses. What
/// is parked stays parked. A failure of the outbox is the report's failure.
ports::DeliveryReport send_now(ports::Outbox& outbox, ports::Delivery& delivery, std::stop_token stop);

}  // namespace amphoe::workflows
