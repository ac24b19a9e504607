// Takes sealed messages and gives receipts, each message once.
#pragma once

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/MessageOpener.h"
#include "tests/centre/ReceiptSigner.h"

namespace amphoe::centre {

/// Not thread-safe (the service serialises). All references must outlive the desk.
class MessageDesk {
  public:
    MessageDesk(Records& records, const MessageOpener& opener, const ReceiptSigner& signer)
        : records_(records), opener_(opener), signer_(signer), enrolments_(records) {}

    /// `workstation_id` is that of the TLS client certificate.
    CentreAnswer put(const std::string& id, const std::string& workstation_id, const support::Bytes& sealed,
                     support::Timestamp now);
    CentreAnswer receipt(const std::string& id, const std::string& workstation_id);

  private:
    CentreAnswer take(const OpenedMessage& opened, const std::string& workstation_id, const support::Bytes& sealed,
                      support::Timestamp now);
    Records& records_;
    const MessageOpener& opener_;
    const ReceiptSigner& signer_;
    EnrolmentDesk enrolments_;
};

}  // namespace amphoe::centre
