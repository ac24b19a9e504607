#include "core/workflows/SendNow.h"

namespace amphoe::workflows {

ports::DeliveryReport send_now(ports::Outbox& outbox, ports::Delivery& delivery, std::stop_token stop) {
    const auto ended = outbox.end_pauses();
    // Pauses that could not be ended keep nothing else from going.
    auto report = delivery.deliver(std::move(stop));
    if (!ended && !report.failure) {
        report.failure = ended.error();
    }
    return report;
}

}  // namespace amphoe::workflows
