// QueueBook on SQLite.
#pragma once

#include "core/ports/QueueBook.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it. UsageError for an edit that takes tickets away.
class SqliteQueueBook final : public ports::QueueBook {
  public:
    explicit SqliteQueueBook(Database& database) : database_(database) {}

    domain::Result<std::vector<domain::QueueTicket>> read(const std::string& date) override;
    domain::Result<domain::Done> change(const std::string& date, const ports::QueueEdit& edit) override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
