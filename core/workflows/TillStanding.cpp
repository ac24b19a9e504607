#include "core/workflows/TillStanding.h"

#include <utility>

namespace amphoe::workflows {

domain::Result<TillStanding> read_till(ports::CaseStore& store, ports::AuditLog& log, const std::string& date,
                                       support::Timestamp until) {
    auto day = read_cash_day(store, date);
    if (!day) {
        return day.error();
    }
    auto closing = last_till_close(log, date);
    if (!closing) {
        return closing.error();
    }
    TillStanding till{*day, *std::move(day), *std::move(closing)};
    std::erase_if(till.open.receipts,
                  [&](const FeeReceipt& receipt) { return receipt.at >= until || till.counted(receipt); });
    add_up(till.open);
    return till;
}

}  // namespace amphoe::workflows
