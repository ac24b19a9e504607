// PaperStock on SQLite.
#pragma once

#include "core/ports/PaperStock.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it.
class SqlitePaperStock final : public ports::PaperStock {
  public:
    explicit SqlitePaperStock(Database& database) : database_(database) {}

    domain::Result<long> receive(const domain::StockRange& range, const std::string& officer_id) override;
    domain::Result<std::string> take(const std::string& paper, const std::string& document_number) override;
    domain::Result<domain::Done> spoil(const std::string& paper, const std::string& serial, const std::string& reason,
                                       const std::string& officer_id) override;
    domain::Result<domain::Done> count(const std::string& paper, long counted, const std::string& reason,
                                       const std::string& officer_id) override;
    domain::Result<std::vector<domain::StockBalance>> balances(const std::string& date) override;

  private:
    void note(Connection& connection, const char* action, const std::string& officer_id, const std::string& reason);

    Database& database_;
};

}  // namespace amphoe::storage
