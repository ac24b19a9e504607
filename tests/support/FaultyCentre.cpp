#include "tests/support/FaultyCentre.h"

namespace amphoe::testing {

FaultyCentre::FaultyCentre() = default;

FaultyCentre::~FaultyCentre() = default;

domain::Result<domain::CentreStatus> FaultyCentre::status(std::stop_token) {
    const std::lock_guard lock(mutex);
    ++status_calls;
    if (!reachable) {
        return domain::Failure{domain::FailureCode::CentreUnreachable, "away (test)"};
    }
    return domain::CentreStatus{"test centre", "1.0.0", true, {}};
}

domain::Result<domain::CardStatusAnswer> FaultyCentre::card_status(const domain::IdentityCard&, std::stop_token) {
    const std::lock_guard lock(mutex);
    if (!reachable) {
        return domain::Failure{domain::FailureCode::CentreUnreachable, "away (test)"};
    }
    return domain::CardStatusAnswer{"0", "สถานะปกติ"};
}

domain::Result<domain::CardStatusAnswer> FaultyCentre::card_by_laser(const domain::LaserQuestion&, std::stop_token) {
    return domain::Failure{domain::FailureCode::CentreUnreachable, "no laser codes here"};
}

domain::Result<domain::CentreFaceAnswer> FaultyCentre::compare_face(const domain::SealedMessage&, std::stop_token) {
    return domain::Failure{domain::FailureCode::CentreUnreachable, "no face comparison here"};
}

domain::Result<domain::CentreReceipt> FaultyCentre::submit(const domain::SealedMessage& message, std::stop_token) {
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

}  // namespace amphoe::testing
