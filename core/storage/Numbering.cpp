#include "core/storage/Numbering.h"

#include <algorithm>

#include "core/storage/CheckDigit.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

constexpr std::int64_t kLastNumber = 999999;
constexpr std::size_t kLongestKindCode = 8;
constexpr std::string_view kLease = "lease:";

std::string padded(std::int64_t number, std::size_t width) {
    const auto digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// "case:01" of office 1001 in 2569 counts as "case|1001|2569|01".
std::string counter_of(const NumberSeries& series) {
    const auto colon = series.name.find(':');
    const auto code = colon == std::string::npos ? std::string() : '|' + series.name.substr(colon + 1);
    return series.name.substr(0, colon) + '|' + series.rcode + '|' + std::to_string(series.year) + code;
}

std::int64_t last_counted(Connection& connection, const NumberSeries& series) {
    Statement counted(connection, "SELECT last FROM counters WHERE series = ?");
    return counted.text(counter_of(series)).step() ? counted.integer_at(0) : 0;
}

std::int64_t take_from_counter(Connection& connection, NumberMarks& marks, const NumberSeries& series) {
    const auto counter = counter_of(series);
    Statement increment(connection,
                        "INSERT INTO counters(series, last) VALUES(?, 1) "
                        "ON CONFLICT(series) DO UPDATE SET last = last + 1 RETURNING last");
    increment.text(counter).step();
    const auto number = increment.integer_at(0);
    if (number > kLastNumber) {
        throw StoreError(domain::FailureCode::UsageError, "the running numbers of this year are used up: " + counter);
    }
    increment.run();
    marks.ensure(counter, number, kLastNumber);
    return number;
}

std::int64_t take_from_blocks(Connection& connection, NumberMarks& marks, const NumberSeries& series) {
    const auto counted = last_counted(connection, series);
    Statement blocks(connection,
                     "SELECT lease_id, max(next, ?3 + 1), last FROM number_blocks WHERE series = ?1 AND year = ?2 "
                     "AND max(next, ?3 + 1) <= last ORDER BY first LIMIT 1");
    if (!blocks.text(series.name).integer(series.year).integer(counted).step()) {
        throw StoreError(domain::FailureCode::NumbersExhausted,
                         "no leased number is left: " + series.name + " of " + std::to_string(series.year));
    }
    const auto lease = blocks.text_at(0);
    const auto number = blocks.integer_at(1);
    marks.ensure(std::string(kLease) + lease, number, blocks.integer_at(2));
    Statement(connection, "UPDATE number_blocks SET next = ? WHERE lease_id = ?").integer(number + 1).text(lease).run();
    return number;
}

}  // namespace

std::int64_t take_next_number(Connection& connection, NumberMarks& marks, const NumberSeries& series) {
    Statement leased(connection, "SELECT 1 FROM number_blocks WHERE series = ? LIMIT 1");
    return leased.text(series.name).step() ? take_from_blocks(connection, marks, series)
                                           : take_from_counter(connection, marks, series);
}

void skip_given_numbers(Connection& connection, const NumberMarks& marks) {
    if (!marks.known()) {
        connection.execute("UPDATE counters SET last = min(last + 1000, 999999)");
        connection.execute("UPDATE number_blocks SET next = last + 1");
        return;
    }
    for (const auto& [name, reserved] : marks.all()) {
        if (name.starts_with(kLease)) {
            Statement(connection, "UPDATE number_blocks SET next = max(next, ?1 + 1) WHERE lease_id = ?2")
                .integer(reserved)
                .text(name.substr(kLease.size()))
                .run();
        } else {
            Statement(connection,
                      "INSERT INTO counters(series, last) VALUES(?1, ?2) "
                      "ON CONFLICT(series) DO UPDATE SET last = max(last, excluded.last)")
                .text(name)
                .integer(reserved)
                .run();
        }
    }
}

int buddhist_year(support::Timestamp at) {
    return support::to_bangkok(at).year + 543;
}

std::string case_number(const std::string& rcode, int year, domain::ServiceKind service, std::int64_t running) {
    return rcode + '-' + std::to_string(year) + '-' + std::string(domain::service_code(service)) + '-' +
           padded(running, 6);
}

std::string document_number(const std::string& rcode, int year, const std::string& kind_code, std::int64_t running) {
    const auto body = rcode + '-' + padded(year % 100, 2) + '-' + kind_code + '-' + padded(running, 6);
    return body + '-' + check_digit_mod_11_10(body);
}

bool is_kind_code(const std::string& text) {
    return !text.empty() && text.size() <= kLongestKindCode && std::ranges::all_of(text, [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    });
}

}  // namespace amphoe::storage
