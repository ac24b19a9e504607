// DayBook on SQLite.
#pragma once

#include "core/ports/DayBook.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it.
class SqliteDayBook final : public ports::DayBook {
  public:
    explicit SqliteDayBook(Database& database) : database_(database) {}

    domain::Result<std::optional<domain::OfficeDay>> day(const std::string& date) override;
    domain::Result<std::optional<domain::OfficeDay>> newest() override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
