// Port: the central service.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/LaserCode.h"
#include "core/domain/Outbox.h"

namespace amphoe::ports {

/// Blocking calls, safe from any thread, ended early by the stop token. Failures: CentreUnreachable,
/// CentreRefusedConnection, CentreCertificateWrong, CentreReceiptInvalid, WorkstationNotProvisioned.
class Centre {
  public:
    virtual ~Centre() = default;
    virtual domain::Result<domain::CentreStatus> status(std::stop_token stop) = 0;
    /// Citizen number, request number and chip data as domain.md W3.4 lists them.
    virtual domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                                 std::stop_token stop) = 0;
    /// The same by what is printed on the card, when its chip is dead. Neither side keeps the laser code.
    virtual domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                                   std::stop_token stop) = 0;
    /// Delivers one sealed message. Delivering the same id again gives the same receipt. A rejection is a receipt with
    /// accepted = false, not a failure.
    virtual domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message,
                                                         std::stop_token stop) = 0;
    /// Delivers several messages, none of which waits for another; one answer each, in the same order, possibly fewer:
    /// those without an answer were not tried. A failure of the whole call says the same of all of them.
    virtual domain::Result<std::vector<domain::Result<domain::CentreReceipt>>> submit_all(
        const std::vector<domain::SealedMessage>& messages, std::stop_token stop) {
        std::vector<domain::Result<domain::CentreReceipt>> answers;
        for (const auto& message : messages) {
            if (stop.stop_requested()) {
                break;
            }
            answers.push_back(submit(message, stop));
            if (!answers.back() && answers.back().error().code != domain::FailureCode::CentreRejected &&
                answers.back().error().code != domain::FailureCode::CentreReceiptInvalid) {
                break;  // perhaps the line: the others wait for the caller's judgement
            }
        }
        return answers;
    }
    /// FVS: the centre compares a live picture (a sealed message of kind "face_comparison") with its own reference.
    /// CentreRejected, with the reason as detail, when it has none or will not compare. Ends within a few seconds.
    virtual domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                                  std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
