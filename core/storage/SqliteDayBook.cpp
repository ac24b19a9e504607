#include "core/storage/SqliteDayBook.h"

#include "core/storage/DayLedger.h"

namespace amphoe::storage {

using domain::OfficeDay;
using domain::Result;

Result<std::optional<OfficeDay>> SqliteDayBook::day(const std::string& date) {
    return database_.read([&](Connection& connection) { return DayLedger(connection).find(date); });
}

Result<std::optional<OfficeDay>> SqliteDayBook::newest() {
    return database_.read([](Connection& connection) { return DayLedger(connection).newest(); });
}

}  // namespace amphoe::storage
