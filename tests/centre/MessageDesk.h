// Takes sealed messages and gives receipts, each message once.
#pragma once

#include <vector>

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/MessageOpener.h"
#include "tests/centre/ReceiptSigner.h"
#include "tests/centre/storage/ActRecords.h"

namespace amphoe::centre {

struct Delivery {
    std::string id;  ///< empty: the one inside
    support::Bytes sealed;
    std::string only_kind = {};  ///< not empty: other kinds are refused
};

/// Safe from any thread. All references must outlive the desk.
class MessageDesk {
  public:
    MessageDesk(Database& database, const MessageOpener& opener, const ReceiptSigner& signer)
        : database_(database), opener_(opener), signer_(signer) {}

    /// 201 with the receipt, 200 with the first receipt again, or a problem.
    CentreAnswer take(const Caller& caller, const Delivery& delivery, support::Timestamp now);
    /// The same for several, in one transaction, answers in the same order. A part that is refused changes nothing for
    /// the others.
    std::vector<CentreAnswer> take_all(const Caller& caller, const std::vector<Delivery>& deliveries,
                                       support::Timestamp now);
    CentreAnswer receipt(const Caller& caller, const std::string& id);

  private:
    struct Work;
    void find_known(const Caller& caller, std::vector<Work>& works);
    void open(const Caller& caller, Work& work);
    void decide(Connection& connection, const Caller& caller, Work& work, support::Timestamp now);

    Database& database_;
    const MessageOpener& opener_;
    const ReceiptSigner& signer_;
};

}  // namespace amphoe::centre
