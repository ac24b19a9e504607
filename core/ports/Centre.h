// Port: the central service.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
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
    /// Delivers one sealed message. Delivering the same id again gives the same receipt. A rejection is a receipt with
    /// accepted = false, not a failure.
    virtual domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message,
                                                         std::stop_token stop) = 0;
    /// FVS: the centre compares a live picture (a sealed message of kind "face_comparison") with its own reference.
    /// CentreRejected, with the reason as detail, when it has none or will not compare. Ends within a few seconds.
    virtual domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                                  std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
