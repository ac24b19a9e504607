// PaperStock in memory, for tests of workflows, presenters and the console. One day only.
#pragma once

#include <map>

#include "core/ports/PaperStock.h"

namespace amphoe::testing {

class MemoryStock final : public ports::PaperStock {
  public:
    MemoryStock();
    ~MemoryStock() override;

    domain::Result<long> receive(const domain::StockRange& range, const std::string&) override;
    domain::Result<std::string> take(const std::string& paper, const std::string& document_number) override;
    domain::Result<domain::Done> spoil(const std::string& paper, const std::string& serial, const std::string&,
                                       const std::string&) override;
    domain::Result<domain::Done> count(const std::string& paper, long number, const std::string& reason,
                                       const std::string&) override;
    domain::Result<std::vector<domain::StockBalance>> balances(const std::string&) override;
    bool settle(const domain::StockSettlement& settlement);

    std::map<std::pair<std::string, std::string>, std::string> sheets;  ///< form and serial to state
    std::map<std::pair<std::string, std::string>, std::string> taken_for;
    std::map<std::string, std::pair<long, std::string>> counted;
};

}  // namespace amphoe::testing
