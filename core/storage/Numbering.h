// Running numbers of cases and documents (domain.md B and E9). A number is taken for good: gaps are allowed, twins not.
#pragma once

#include <cstdint>
#include <string>

#include "core/domain/Visit.h"
#include "core/storage/Connection.h"
#include "core/storage/NumberMarks.h"

namespace amphoe::storage {

/// Whose numbers run on: "case:<service code>", "document:<kind code>" or "receipt" of one office and year.
struct NumberSeries {
    std::string name;
    std::string rcode;
    int year = 0;  ///< Buddhist Era
};

/// The next number of a series. A series for which this workstation was ever given a block takes from its blocks only
/// (NumbersExhausted when those of the year are used up); another one counts by itself from 1. A block's numbers that
/// were counted before the block came are left out. `marks` hears of the number before it is given. Call inside a
/// writing transaction of its own. Throws StoreError; UsageError above 999999, the six digits of the printed form.
std::int64_t take_next_number(Connection& connection, NumberMarks& marks, const NumberSeries& series);

/// After the database was replaced by an older state: moves every counter and block past what was given since. Without
/// the marks nobody knows how far that is: blocks are closed and counters go on 1000 later.
void skip_given_numbers(Connection& connection, const NumberMarks& marks);

/// Buddhist Era year of the calendar day in Bangkok.
int buddhist_year(support::Timestamp at);

/// "<rcode>-<BE year>-<service code>-<running 6 digits>", e.g. "1001-2569-01-000001".
std::string case_number(const std::string& rcode, int year, domain::ServiceKind service, std::int64_t running);

/// "[rcode]-[BE yy]-[kind]-[seq6]-[check]", e.g. "1001-69-D7-000001-4"; check digit of CheckDigit.h.
std::string document_number(const std::string& rcode, int year, const std::string& kind_code, std::int64_t running);

/// One to eight capital letters and digits.
bool is_kind_code(const std::string& text);

}  // namespace amphoe::storage
