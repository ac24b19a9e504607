#include "core/storage/SqlitePaperStock.h"

#include "core/storage/StockLedger.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {

using domain::Done;
using domain::FailureCode;
using domain::Result;

Result<long> SqlitePaperStock::receive(const domain::StockRange& range, const std::string& officer_id) {
    return database_.write([&](Connection& connection) {
        const auto added = StockLedger(connection).receive(range, database_.now());
        note(connection, "STOCK_RECEIVED", officer_id, range.paper + ' ' + std::to_string(added));
        return added;
    });
}

Result<std::string> SqlitePaperStock::take(const std::string& paper, const std::string& document_number) {
    return database_.write([&](Connection& connection) {
        auto serial = StockLedger(connection).take(paper, document_number, database_.now());
        note(connection, "STOCK_TAKEN", "", paper + ' ' + serial);
        return serial;
    });
}

Result<Done> SqlitePaperStock::spoil(const std::string& paper, const std::string& serial, const std::string& reason,
                                     const std::string& officer_id) {
    if (reason.empty()) {
        return domain::Failure{FailureCode::ReasonMissing, "a spoiled form needs a reason"};
    }
    return database_.write([&](Connection& connection) {
        StockLedger(connection).spoil(paper, serial, reason, database_.now());
        note(connection, "STOCK_SPOILED", officer_id, paper + ' ' + serial);
        return Done{};
    });
}

Result<Done> SqlitePaperStock::count(const std::string& paper, long counted, const std::string& reason,
                                     const std::string& officer_id) {
    return database_.write([&](Connection& connection) {
        StockLedger ledger(connection);
        const auto expected = ledger.on_pile(paper);
        if (counted < 0) {
            throw StoreError(FailureCode::StockInvalid, "a pile has no negative size");
        }
        if (counted != expected && reason.empty()) {
            throw StoreError(FailureCode::StockUnsettled, "counted " + std::to_string(counted) + ", expected " +
                                                              std::to_string(expected) + ": a reason is needed");
        }
        ledger.note_count(paper, counted, reason, officer_id, database_.now());
        note(connection, "STOCK_COUNTED", officer_id,
             paper + ' ' + std::to_string(counted) + " of " + std::to_string(expected));
        return Done{};
    });
}

Result<std::vector<domain::StockBalance>> SqlitePaperStock::balances(const std::string& date) {
    return database_.read([&](Connection& connection) {
        const auto begins = start_of_bangkok_day(date);
        return StockLedger(connection).balances(begins, begins + std::chrono::days(1));
    });
}

void SqlitePaperStock::note(Connection& connection, const char* action, const std::string& officer_id,
                            const std::string& reason) {
    domain::AuditNote entry;
    entry.action = action;
    entry.officer_id = officer_id;
    entry.result = "ok";
    entry.reason = reason;
    database_.audit().append(connection, entry, database_.now());
}

}  // namespace amphoe::storage
