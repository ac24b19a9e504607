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

    domain::Result<domain::CentreStatus> status(std::stop_token) override {
        const std::lock_guard lock(mutex);
        ++status_calls;
        if (!reachable) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "away (test)"};
        }
        return domain::CentreStatus{"test centre", "1.0.0", true, {}};
    }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard&, std::stop_token) override {
        const std::lock_guard lock(mutex);
        if (!reachable) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "away (test)"};
        }
        return domain::CardStatusAnswer{"0", "สถานะปกติ"};
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion&, std::stop_token) override {
        return domain::Failure{domain::FailureCode::CentreUnreachable, "no laser codes here"};
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage&, std::stop_token) override {
        return domain::Failure{domain::FailureCode::CentreUnreachable, "no face comparison here"};
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token) override {
        const std::lock_guard lock(mutex);
        submitted.push_back(message.id);
        const auto wrong = fault ? fault(message) : Fault::None;
        if (!reachable || wrong == Fault::CutBeforeArrival) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "cut (test)"};
        }
        if (wrong == Fault::RefusedConnection) {
            return domain::Failure{domain::FailureCode::CentreRefusedConnection, "refused (test)"};
        }
        if (wrong == Fault::WillNotTake) {
            return domain::Failure{domain::FailureCode::CentreRejected, "HTTP 422 (test)"};
        }
        auto& receipt = committed[message.id];
        if (receipt.message_id.empty()) {
            ++commits[message.id];
            arrived.push_back(message.id);
            receipt.message_id = message.id;
            receipt.receipt_id = "R-" + message.id;
            receipt.accepted = wrong != Fault::Reject && wrong != Fault::Conflict;
            receipt.reason = receipt.accepted ? "" : wrong == Fault::Conflict ? "record.conflict" : "enrolment.exists";
            receipt.answer = receipt.accepted ? domain::Fields{{"enrolment_id", "E-" + message.id}} : domain::Fields{};
            if (wrong == Fault::Conflict) {
                receipt.answer = {{"conflict.version", "8"}, {"conflict.central.phone", "0899999999"}};
            }
        }
        if (wrong == Fault::CutAfterCommit) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "cut (test)"};
        }
        if (wrong == Fault::ReceiptInvalid) {
            return domain::Failure{domain::FailureCode::CentreReceiptInvalid, "wrong (test)"};
        }
        return receipt;
    }

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
