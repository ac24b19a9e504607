// Receipts of the till (domain.md W14).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class TillDesk {
  public:
    explicit TillDesk(ActCase& act) : act_(act) {}
    ActVerdict fee_receipt();

  private:
    ActVerdict void_receipt(RegisterPage* receipt);
    void keep_paper(const std::string& number);
    std::string sum_objection() const;
    /// "receipt.price_wrong" for an amount that is not the fee of the day times its count.
    std::string price_objection() const;
    /// What one piece may cost on the day of the act.
    std::vector<std::int64_t> prices(const std::string& item) const;
    /// Of a number the caller may write a receipt on: none yet, or this very paper.
    bool is_free(const std::string& number);
    ActCase& act_;
};

}  // namespace amphoe::centre
