// Takes the sealed file of an office without a line and gives a file of receipts back.
#pragma once

#include "core/support/Result.h"
#include "tests/centre/MessageDesk.h"

namespace amphoe::centre {

struct BundleOutcome {
    std::string bundle_id;
    std::string workstation_id;
    int first_time = 0;       ///< messages not known before
    int again = 0;            ///< messages delivered before, by line or by an earlier import
    int refused = 0;          ///< messages answered with a problem
    support::Bytes receipts;  ///< CMS SignedData by the centre around framed receipts
};

/// References must outlive the desk.
class BundleDesk {
  public:
    BundleDesk(Database& database, const MessageOpener& opener, const ReceiptSigner& signer, MessageDesk& messages)
        : database_(database), opener_(opener), signer_(signer), messages_(messages) {}
    /// The error is a stable code: "bundle.unsealable", "bundle.signature", "bundle.invalid", "bundle.damaged",
    /// "signer.foreign" or "workstation.revoked". Nothing is taken then.
    support::Result<BundleOutcome, std::string> import(const support::Bytes& file, support::Timestamp now);

  private:
    Database& database_;
    const MessageOpener& opener_;
    const ReceiptSigner& signer_;
    MessageDesk& messages_;
};

}  // namespace amphoe::centre
