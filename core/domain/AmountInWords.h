// Amounts of money in Thai words, as receipts need them (domain.md E3).
#pragma once

#include <cstdint>
#include <string>

namespace amphoe::domain {

/// 1,000,021.25 baht as 100000000 + 2125 satang: "หนึ่งล้านยี่สิบเอ็ดบาทยี่สิบห้าสตางค์". Whole baht end in "บาทถ้วน",
/// nothing is "ศูนย์บาทถ้วน", a negative amount begins with "ลบ".
std::string amount_in_thai_words(std::int64_t satang);

/// "1,000,021.25".
std::string amount_in_digits(std::int64_t satang);

}  // namespace amphoe::domain
