// Empties the outbox: due messages to the centre, receipts into the journal.
#pragma once

#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Centre.h"
#include "core/ports/Clock.h"
#include "core/ports/Delivery.h"
#include "core/ports/Outbox.h"

namespace amphoe::sync {

/// Safe from any thread; runs are serialised. A message leaves the outbox only with its receipt saved in the same
/// transaction as the event, so a crash anywhere leads to a repeated delivery, which the centre answers alike.
class OutboxPump final : public ports::Delivery {
  public:
    /// All four must outlive the pump.
    OutboxPump(ports::Outbox& outbox, ports::CaseStore& store, ports::Centre& centre, ports::Clock& clock)
        : outbox_(outbox), store_(store), centre_(centre), clock_(clock) {}

    /// Sends everything due, then returns. A failing message waits for its next time and holds back only messages with
    /// its order_key. Ends early when the centre cannot be reached at all or the store fails.
    ports::DeliveryReport deliver(std::stop_token stop) override;

  private:
    enum class Next { GoOn, End };
    Next deliver_one(const domain::SealedMessage& message, ports::DeliveryReport& result, std::stop_token stop);
    Next save_receipt(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                      ports::DeliveryReport& result);
    Next note_failure(const domain::SealedMessage& message, const domain::Failure& failure,
                      ports::DeliveryReport& result, std::stop_token stop);
    int attempts_so_far(const std::string& message_id);
    void count_left(ports::DeliveryReport& result);

    ports::Outbox& outbox_;
    ports::CaseStore& store_;
    ports::Centre& centre_;
    ports::Clock& clock_;
    std::mutex mutex_;
};

}  // namespace amphoe::sync
