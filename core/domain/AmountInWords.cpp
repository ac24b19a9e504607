#include "core/domain/AmountInWords.h"

#include <array>
#include <string_view>

namespace amphoe::domain {
namespace {

constexpr std::array<std::string_view, 10> kDigits{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
constexpr std::array<std::string_view, 6> kPlaces{"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};

// Below one million. `after_others`: larger words stand before, which makes a last 1 "เอ็ด".
std::string group_in_words(std::uint64_t value, bool after_others) {
    const std::string digits = std::to_string(value);
    std::string words;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto digit = static_cast<std::size_t>(digits[i] - '0');
        const std::size_t place = digits.size() - 1 - i;
        if (digit == 0) {
            continue;
        }
        if (place == 1 && digit <= 2) {
            words += digit == 2 ? "ยี่สิบ" : "สิบ";
        } else if (place == 0 && digit == 1 && (after_others || !words.empty())) {
            words += "เอ็ด";
        } else {
            words += kDigits[digit];
            words += kPlaces[place];
        }
    }
    return words;
}

// Millions of millions repeat the word "ล้าน".
std::string whole_in_words(std::uint64_t value, bool after_others = false) {
    constexpr std::uint64_t kMillion = 1000000;
    if (value < kMillion) {
        return group_in_words(value, after_others);
    }
    return whole_in_words(value / kMillion, after_others) + "ล้าน" + group_in_words(value % kMillion, true);
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

}  // namespace

std::string amount_in_thai_words(std::int64_t satang) {
    const std::uint64_t total = magnitude(satang);
    const std::uint64_t baht = total / 100;
    const std::uint64_t rest = total % 100;
    std::string words = satang < 0 ? "ลบ" : "";
    if (baht > 0 || rest == 0) {
        words += (baht == 0 ? std::string(kDigits[0]) : whole_in_words(baht)) + "บาท";
    }
    return words + (rest == 0 ? "ถ้วน" : whole_in_words(rest) + "สตางค์");
}

std::string amount_in_digits(std::int64_t satang) {
    const std::uint64_t total = magnitude(satang);
    std::string baht = std::to_string(total / 100);
    for (std::size_t at = baht.size(); at > 3; at -= 3) {
        baht.insert(at - 3, ",");
    }
    const std::uint64_t rest = total % 100;
    return (satang < 0 ? "-" : "") + baht + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

}  // namespace amphoe::domain
