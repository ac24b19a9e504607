// Turns right answers into those of a broken or hostile centre, for fault injection.
#pragma once

#include "tests/centre/Caller.h"
#include "tests/centre/CentreAnswer.h"
#include "tests/centre/Faults.h"
#include "tests/centre/ReceiptSigner.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Safe from any thread. References must outlive the spoiler.
class AnswerSpoiler {
  public:
    AnswerSpoiler(Database& database, const ReceiptSigner& signer) : database_(database), signer_(signer) {}
    /// Falsifies receipts, feed pages and batches as `faults.wrong_receipt` says; everything else passes unchanged.
    /// `id` is the message's, empty when the path has none.
    CentreAnswer spoil(CentreAnswer answer, const Faults& faults, const Caller& caller, const std::string& id);

  private:
    support::Bytes spoiled_receipt(const support::Bytes& receipt, const std::string& how, const Caller& caller,
                                   const std::string& id);
    support::Bytes spoiled_batch(const support::Bytes& batch, const std::string& how, const Caller& caller);

    Database& database_;
    const ReceiptSigner& signer_;
};

}  // namespace amphoe::centre
