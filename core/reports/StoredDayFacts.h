// Counts a period out of the stored cases and their events (domain.md W16).
#pragma once

#include "core/ports/CaseStore.h"
#include "core/ports/DayReporter.h"
#include "core/ports/PaperStock.h"
#include "core/ports/QueueBook.h"

namespace amphoe::reports {

/// What it borrows must outlive it.
class StoredDayFacts final : public ports::DayReporter {
  public:
    /// `queue`: null where no queue is kept.
    StoredDayFacts(ports::CaseStore& cases, ports::PaperStock& stock, ports::QueueBook* queue = nullptr)
        : cases_(cases), stock_(stock), queue_(queue) {}

    domain::Result<domain::DayFacts> facts(const std::string& date, support::Timestamp from,
                                           support::Timestamp until) override;
    domain::Result<std::vector<domain::StockBalance>> forms(const std::string& date) override;

  private:
    ports::CaseStore& cases_;
    ports::PaperStock& stock_;
    ports::QueueBook* queue_;
};

}  // namespace amphoe::reports
