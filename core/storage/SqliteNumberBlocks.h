// NumberBlocks on SQLite.
#pragma once

#include "core/ports/NumberBlocks.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it. Numbers run from 1 to 999999. A lease known by its id changes nothing, whatever it says.
class SqliteNumberBlocks final : public ports::NumberBlocks {
  public:
    explicit SqliteNumberBlocks(Database& database) : database_(database) {}

    domain::Result<domain::Done> add(const ports::NumberBlock& block) override;
    /// By series and year.
    domain::Result<std::vector<ports::NumberStock>> stock() override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
