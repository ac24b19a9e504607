#include "core/storage/StockLedger.h"

#include <algorithm>

#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

constexpr long kMostAtOnce = 10000;
constexpr long kLargestNumber = 99999999;
constexpr std::size_t kLongestName = 40;

bool is_plain(const std::string& text) {
    return text.size() <= kLongestName &&
           std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) >= ' '; });
}

void require_sensible(const domain::StockRange& range) {
    const bool numbers = range.first >= 0 && range.last >= range.first && range.last <= kLargestNumber &&
                         range.last - range.first < kMostAtOnce && range.digits >= 1 && range.digits <= 8;
    if (!numbers || range.paper.empty() || !is_plain(range.paper) || !is_plain(range.prefix) ||
        std::to_string(range.last).size() > static_cast<std::size_t>(range.digits)) {
        throw StoreError(FailureCode::StockInvalid, "a range of forms makes no sense");
    }
}

std::string serial_of(const domain::StockRange& range, long number) {
    const auto digits = std::to_string(number);
    return range.prefix + std::string(static_cast<std::size_t>(range.digits) - digits.size(), '0') + digits;
}

const char* state_after(domain::SheetFate fate) {
    switch (fate) {
        case domain::SheetFate::Issued:
            return "issued";
        case domain::SheetFate::Spoiled:
            return "spoiled";
        case domain::SheetFate::Returned:
            break;
    }
    return "remaining";
}

}  // namespace

long StockLedger::receive(const domain::StockRange& range, support::Timestamp now) {
    require_sensible(range);
    Statement last(connection_, "SELECT IFNULL(MAX(position), 0) FROM stock_sheets WHERE paper = ?");
    last.text(range.paper).step();
    auto position = last.integer_at(0);
    last.run();
    for (long number = range.first; number <= range.last; ++number) {
        Statement insert(connection_,
                         "INSERT INTO stock_sheets(paper, serial, position, received_at) VALUES(?,?,?,?) "
                         "ON CONFLICT DO NOTHING");
        insert.text(range.paper).text(serial_of(range, number)).integer(++position).integer(to_stored(now)).run();
        if (insert.changes() != 1) {
            throw StoreError(FailureCode::StockInvalid, "a form of the range was received before");
        }
    }
    return range.last - range.first + 1;
}

std::string StockLedger::take(const std::string& paper, const std::string& document_number, support::Timestamp now) {
    // A form whose step could not be saved is still out for the paper.
    Statement top(connection_,
                  "SELECT serial FROM stock_sheets WHERE paper = ?1 AND (state = 'remaining' OR "
                  "(state = 'open' AND document_number = ?2)) ORDER BY state = 'remaining', position LIMIT 1");
    if (!top.text(paper).text(document_number).step()) {
        throw StoreError(FailureCode::StockExhausted, "no form is left: " + paper);
    }
    const auto serial = top.text_at(0);
    top.run();
    Statement(connection_,
              "UPDATE stock_sheets SET state = 'open', document_number = ?, changed_at = ? "
              "WHERE paper = ? AND serial = ?")
        .text(document_number)
        .integer(to_stored(now))
        .text(paper)
        .text(serial)
        .run();
    return serial;
}

void StockLedger::settle(const domain::StockSettlement& settlement, support::Timestamp now) {
    Statement update(connection_,
                     "UPDATE stock_sheets SET state = ?, changed_at = ? "
                     "WHERE paper = ? AND serial = ? AND state = 'open'");
    update.text(state_after(settlement.fate))
        .integer(to_stored(now))
        .text(settlement.paper)
        .text(settlement.serial)
        .run();
    if (update.changes() != 1) {
        throw StoreError(FailureCode::StepOutOfOrder, "the form is not out for a paper");
    }
}

void StockLedger::spoil(const std::string& paper, const std::string& serial, const std::string& why,
                        support::Timestamp now) {
    Statement update(connection_,
                     "UPDATE stock_sheets SET state = 'spoiled', changed_at = ?, why = ? "
                     "WHERE paper = ? AND serial = ? AND state = 'remaining'");
    update.integer(to_stored(now)).text(why).text(paper).text(serial).run();
    if (update.changes() != 1) {
        throw StoreError(FailureCode::StockInvalid, "the form is not on the pile");
    }
}

long StockLedger::on_pile(const std::string& paper) {
    Statement query(connection_, "SELECT COUNT(*) FROM stock_sheets WHERE paper = ? AND state = 'remaining'");
    query.text(paper).step();
    return static_cast<long>(query.integer_at(0));
}

void StockLedger::note_count(const std::string& paper, long counted, const std::string& reason,
                             const std::string& officer_id, support::Timestamp now) {
    Statement(connection_,
              "INSERT INTO stock_counts(paper, at, counted, expected, officer_id, reason) VALUES(?,?,?,?,?,?)")
        .text(paper)
        .integer(to_stored(now))
        .integer(counted)
        .integer(on_pile(paper))
        .text(officer_id)
        .text(reason)
        .run();
}

std::vector<domain::StockBalance> StockLedger::balances(support::Timestamp day_begins, support::Timestamp day_ends) {
    Statement papers(connection_, "SELECT DISTINCT paper FROM stock_sheets ORDER BY paper");
    std::vector<domain::StockBalance> all;
    while (papers.step()) {
        all.push_back(balance(papers.text_at(0), to_stored(day_begins), to_stored(day_ends)));
    }
    return all;
}

domain::StockBalance StockLedger::balance(const std::string& paper, std::int64_t begins, std::int64_t ends) {
    // A form that changed after the day was still on the pile at its end.
    Statement query(connection_,
                    "SELECT SUM(received_at < ?2) - SUM(state IN ('issued','spoiled') AND changed_at < ?2), "
                    "SUM(received_at >= ?2 AND received_at < ?3), "
                    "SUM(state = 'issued' AND changed_at >= ?2 AND changed_at < ?3), "
                    "SUM(state = 'spoiled' AND changed_at >= ?2 AND changed_at < ?3), "
                    "SUM(state = 'open' AND changed_at < ?3), "
                    "SUM(received_at < ?3 AND (state = 'remaining' OR changed_at >= ?3)) "
                    "FROM stock_sheets WHERE paper = ?1");
    query.text(paper).integer(begins).integer(ends).step();
    domain::StockBalance balance;
    balance.paper = paper;
    balance.before = static_cast<long>(query.integer_at(0));
    balance.received = static_cast<long>(query.integer_at(1));
    balance.issued = static_cast<long>(query.integer_at(2));
    balance.spoiled = static_cast<long>(query.integer_at(3));
    balance.open = static_cast<long>(query.integer_at(4));
    balance.remaining = static_cast<long>(query.integer_at(5));
    Statement top(connection_,
                  "SELECT serial FROM stock_sheets WHERE paper = ? AND state = 'remaining' ORDER BY position LIMIT 1");
    if (top.text(paper).step()) {
        balance.next = top.text_at(0);
    }
    read_count(balance, begins, ends);
    return balance;
}

void StockLedger::read_count(domain::StockBalance& balance, std::int64_t begins, std::int64_t ends) {
    Statement count(connection_,
                    "SELECT counted, reason FROM stock_counts WHERE paper = ? AND at >= ? AND at < ? "
                    "ORDER BY id DESC LIMIT 1");
    if (count.text(balance.paper).integer(begins).integer(ends).step()) {
        balance.counted = static_cast<long>(count.integer_at(0));
        balance.difference_reason = count.text_at(1);
    }
}

}  // namespace amphoe::storage
