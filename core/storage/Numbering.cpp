#include "core/storage/Numbering.h"

#include <algorithm>

#include "core/storage/CheckDigit.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

constexpr std::int64_t kLastNumber = 999999;
constexpr std::size_t kLongestKindCode = 8;

std::string padded(std::int64_t number, std::size_t width) {
    const auto digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::int64_t take_next_number(Connection& connection, const std::string& series) {
    Statement increment(connection,
                        "INSERT INTO counters(series, last) VALUES(?, 1) "
                        "ON CONFLICT(series) DO UPDATE SET last = last + 1 RETURNING last");
    increment.text(series).step();
    const auto number = increment.integer_at(0);
    if (number > kLastNumber) {
        throw StoreError(domain::FailureCode::UsageError, "the running numbers of this year are used up: " + series);
    }
    increment.run();
    return number;
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
