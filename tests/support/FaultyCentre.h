// A centre in memory with a true memory of message ids; `fault` decides what goes wrong on the way.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/ports/Centre.h"

namespace amphoe::testing {

/// Asked from any thread; what it kept is read when no delivery runs.
class FaultyCentre final : public ports::Centre {
  public:
    FaultyCentre();
    ~FaultyCentre() override;

    enum class Fault {
        None,
        CutBeforeArrival,
        CutAfterCommit,
        Reject,
        ReceiptInvalid,
        RefusedConnection,
        WillNotTake,
        Conflict
    };

    domain::Result<domain::CentreStatus> status(std::stop_token) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard&, std::stop_token) override;
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion&, std::stop_token) override;
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage&, std::stop_token) override;
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token) override;

    std::mutex mutex;
    std::function<Fault(const domain::SealedMessage&)> fault;
    bool reachable = true;
    int status_calls = 0;
    std::vector<std::string> submitted;
    std::vector<std::string> arrived;  ///< in order of their first commit
    std::map<std::string, int> commits;
    std::map<std::string, domain::CentreReceipt> committed;
};

}  // namespace amphoe::testing
