// Running numbers of cases and documents (domain.md B and E9). A number is taken for good: gaps are allowed, twins not.
#pragma once

#include <cstdint>
#include <string>

#include "core/domain/Visit.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// The next number of a series, from 1. Call inside a writing transaction of its own. Throws StoreError (UsageError)
/// above 999999, the six digits of the printed form.
std::int64_t take_next_number(Connection& connection, const std::string& series);

/// Buddhist Era year of the calendar day in Bangkok.
int buddhist_year(support::Timestamp at);

/// "<rcode>-<BE year>-<service code>-<running 6 digits>", e.g. "1001-2569-01-000001".
std::string case_number(const std::string& rcode, int year, domain::ServiceKind service, std::int64_t running);

/// "[rcode]-[BE yy]-[kind]-[seq6]-[check]", e.g. "1001-69-D7-000001-4"; check digit of CheckDigit.h.
std::string document_number(const std::string& rcode, int year, const std::string& kind_code, std::int64_t running);

/// One to eight capital letters and digits.
bool is_kind_code(const std::string& text);

}  // namespace amphoe::storage
