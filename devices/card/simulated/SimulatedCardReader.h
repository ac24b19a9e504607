// The card reader of training mode and of tests: no hardware, no service, the same reading as with a real card.
#pragma once

#include <memory>
#include <string>

#include "core/ports/CardReader.h"
#include "devices/card/simulated/SimulatedSlot.h"
#include "devices/card/thai/ChainingMemory.h"

namespace amphoe::devices::card {

/// One reader with one slot. `insert` and `remove` are the hand of the person at the counter; safe from any thread.
class SimulatedCardReader final : public ports::CardReader {
  public:
    explicit SimulatedCardReader(std::string name = "Simulated reader");

    void insert(CardProfile profile);
    void remove();

    domain::Result<std::vector<ports::ReaderStatus>> readers() override;
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token stop) override;
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override;

  private:
    std::string name_;
    std::shared_ptr<SimulatedSlot> slot_;
    ChainingMemory chaining_;
};

}  // namespace amphoe::devices::card
