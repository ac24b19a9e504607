// One workstation of the load test: delivers its messages one after another, each until a receipt is in hand.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "tests/centre/conformance/CentreCaller.h"
#include "tests/centre/conformance/MessageMaker.h"

namespace amphoe::centre {

struct DeliveryCount {
    int acknowledged = 0;          ///< messages with a true receipt
    int repeats = 0;               ///< tries after a failure
    int given_up = 0;              ///< messages without a receipt at the end
    std::vector<std::string> ids;  ///< of the acknowledged ones
};

class SimulatedWorkstation {
  public:
    SimulatedWorkstation(PlainIdentity identity, std::vector<std::string> urls, std::size_t first_url);
    /// Seals before the clock starts; sealing is the workstation's work, not the centre's.
    void prepare(int messages);
    /// Adds to `acknowledged` with each receipt.
    DeliveryCount deliver(std::atomic<int>& acknowledged);

  private:
    bool delivered(CentreCaller& caller, const MadeMessage& message);
    PlainIdentity identity_;
    std::vector<std::string> urls_;
    std::size_t url_;
    std::vector<MadeMessage> messages_;
};

}  // namespace amphoe::centre
