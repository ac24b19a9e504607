// OutreachBook on SQLite.
#pragma once

#include "core/ports/OutreachBook.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// Place, team and items are sealed. `database` must outlive it.
class SqliteOutreachBook final : public ports::OutreachBook {
  public:
    explicit SqliteOutreachBook(Database& database) : database_(database) {}

    domain::Result<std::vector<domain::OutreachEvent>> events() override;
    domain::Result<domain::Done> save(const domain::OutreachEvent& event, const domain::AuditNote& note) override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
