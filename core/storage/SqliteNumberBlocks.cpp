#include "core/storage/SqliteNumberBlocks.h"

#include "core/storage/Numbering.h"
#include "core/storage/Statement.h"

namespace amphoe::storage {
namespace {

constexpr long kLastNumber = 999999;

bool is_service_code(const std::string& code) {
    for (const auto kind :
         {domain::ServiceKind::ThaidEnrolment, domain::ServiceKind::TangratLevel2, domain::ServiceKind::VerifyOnly,
          domain::ServiceKind::MoveOut, domain::ServiceKind::MoveIn, domain::ServiceKind::MoveDestination,
          domain::ServiceKind::OnlineMove, domain::ServiceKind::HouseNumber, domain::ServiceKind::CertifiedCopy,
          domain::ServiceKind::CardIntake, domain::ServiceKind::OwnData}) {
        if (domain::service_code(kind) == code) {
            return true;
        }
    }
    return false;
}

bool is_series(const std::string& name) {
    const auto colon = name.find(':');
    const auto kind = name.substr(0, colon);
    const auto code = colon == std::string::npos ? std::string() : name.substr(colon + 1);
    return (kind == "case" && is_service_code(code)) || (kind == "document" && is_kind_code(code)) || name == "receipt";
}

void require_sensible(const ports::NumberBlock& block) {
    if (block.lease_id.empty() || !is_series(block.series) || block.year < 2500 || block.year > 2999 ||
        block.first < 1 || block.last < block.first || block.last > kLastNumber) {
        throw StoreError(domain::FailureCode::ConfigurationInvalid, "a leased block of numbers makes no sense");
    }
}

void require_no_overlap(Connection& connection, const ports::NumberBlock& block) {
    Statement other(connection,
                    "SELECT 1 FROM number_blocks WHERE series = ? AND year = ? AND first <= ? AND last >= ? LIMIT 1");
    if (other.text(block.series).integer(block.year).integer(block.last).integer(block.first).step()) {
        throw StoreError(domain::FailureCode::ConfigurationInvalid,
                         "a leased block overlaps another one: " + block.series);
    }
}

}  // namespace

domain::Result<domain::Done> SqliteNumberBlocks::add(const ports::NumberBlock& block) {
    return database_.write([&](Connection& connection) {
        Statement known(connection, "SELECT 1 FROM number_blocks WHERE lease_id = ?");
        if (known.text(block.lease_id).step()) {
            return domain::Done{};
        }
        require_sensible(block);
        require_no_overlap(connection, block);
        Statement(connection,
                  "INSERT INTO number_blocks(lease_id, series, year, first, last, next) VALUES(?1,?2,?3,?4,?5,?4)")
            .text(block.lease_id)
            .text(block.series)
            .integer(block.year)
            .integer(block.first)
            .integer(block.last)
            .run();
        domain::AuditNote note;
        note.action = "NUMBERS_LEASED";
        note.result = "ok";
        note.reason = block.series;
        database_.audit().append(connection, note, database_.now());
        return domain::Done{};
    });
}

domain::Result<std::vector<ports::NumberStock>> SqliteNumberBlocks::stock() {
    return database_.read([&](Connection& connection) {
        Statement query(connection,
                        "SELECT series, year, SUM(last - next + 1) FROM number_blocks GROUP BY series, year "
                        "ORDER BY series, year");
        std::vector<ports::NumberStock> stock;
        while (query.step()) {
            stock.push_back(
                {query.text_at(0), static_cast<int>(query.integer_at(1)), static_cast<long>(query.integer_at(2))});
        }
        return stock;
    });
}

}  // namespace amphoe::storage
