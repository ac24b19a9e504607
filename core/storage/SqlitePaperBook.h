// PaperBook on SQLite.
#pragma once

#include "core/ports/PaperBook.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it. Numbers of a day come out of sealed events; a number is found by its stored original.
class SqlitePaperBook final : public ports::PaperBook {
  public:
    explicit SqlitePaperBook(Database& database) : database_(database) {}

    domain::Result<std::vector<ports::PaperPlace>> papers_of_day(const std::string& date) override;
    domain::Result<ports::PaperPlace> find_paper(const std::string& number) override;

    /// For a test of its plan: two times, from and before.
    static const char* day_query();

  private:
    Database& database_;
};

}  // namespace amphoe::storage
