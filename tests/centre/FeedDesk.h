// The down-sync feed: pages of what every office or this one should know, signed like receipts.
#pragma once

#include "core/support/Result.h"
#include "tests/centre/CentreAnswer.h"
#include "tests/centre/ReceiptSigner.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

/// Safe from any thread. References must outlive the desk.
class FeedDesk {
  public:
    /// Fills an empty feed with the seed.
    FeedDesk(Database& database, const ReceiptSigner& signer);
    /// `path` with the query `after` and `limit`.
    CentreAnswer page(const Caller& caller, const std::string& path, support::Timestamp now);
    /// Adds items from {"office"?, "topic", "key", "deleted"?, "effective_from"?, "value"} or an array of those.
    /// Throws std::runtime_error when one does not fit; then none is added.
    int add(const std::string& json_text);

  private:
    Database& database_;
    const ReceiptSigner& signer_;
    std::string database_name_;
};

}  // namespace amphoe::centre
