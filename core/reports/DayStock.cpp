#include "core/reports/DayStock.h"

namespace amphoe::reports {

std::vector<std::map<std::string, std::string>> stock_rows(const std::vector<domain::StockBalance>& balances) {
    std::vector<std::map<std::string, std::string>> rows;
    for (const auto& balance : balances) {
        rows.push_back({{"name", balance.paper},
                        {"issued", std::to_string(balance.issued)},
                        {"spoiled", std::to_string(balance.spoiled)},
                        {"left", std::to_string(balance.remaining)}});
    }
    return rows;
}

domain::Result<std::vector<domain::StockBalance>> settled_stock(ports::PaperStock& stock, const std::string& date) {
    auto balances = stock.balances(date);
    if (!balances) {
        return balances;
    }
    for (const auto& balance : *balances) {
        if (!balance.balanced()) {
            return domain::Failure{domain::FailureCode::StockUnsettled, balance.paper};
        }
    }
    return balances;
}

}  // namespace amphoe::reports
