// The table of numbered forms inside the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "core/domain/PaperStock.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// All members throw StoreError.
class StockLedger {
  public:
    explicit StockLedger(Connection& connection) : connection_(connection) {}

    /// StockInvalid when the range makes no sense or a serial is there already.
    long receive(const domain::StockRange& range, support::Timestamp now);
    /// StockExhausted.
    std::string take(const std::string& paper, const std::string& document_number, support::Timestamp now);
    /// StepOutOfOrder when the form is not out for a paper.
    void settle(const domain::StockSettlement& settlement, support::Timestamp now);
    /// StockInvalid when the form is not on the pile.
    void spoil(const std::string& paper, const std::string& serial, const std::string& why, support::Timestamp now);
    long on_pile(const std::string& paper);
    void note_count(const std::string& paper, long counted, const std::string& reason, const std::string& officer_id,
                    support::Timestamp now);
    std::vector<domain::StockBalance> balances(support::Timestamp day_begins, support::Timestamp day_ends);

  private:
    domain::StockBalance balance(const std::string& paper, std::int64_t begins, std::int64_t ends);
    void read_count(domain::StockBalance& balance, std::int64_t begins, std::int64_t ends);

    Connection& connection_;
};

}  // namespace amphoe::storage
