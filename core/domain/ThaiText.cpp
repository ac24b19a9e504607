#include "core/domain/ThaiText.h"

#include <array>

namespace amphoe::domain {
namespace {

// U+0E50 is E0 B9 90 in UTF-8; the ten digits differ in the last byte only.
constexpr std::string_view kThaiDigitPrefix = "\xE0\xB9";
constexpr unsigned char kThaiZero = 0x90;

constexpr std::array<std::string_view, 12> kMonths{"มกราคม",  "กุมภาพันธ์", "มีนาคม",  "เมษายน", "พฤษภาคม",  "มิถุนายน",
                                                   "กรกฎาคม", "สิงหาคม",  "กันยายน", "ตุลาคม",  "พฤศจิกายน", "ธันวาคม"};
constexpr std::array<std::string_view, 12> kShortMonths{"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                                        "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"วันอาทิตย์",  "วันจันทร์", "วันอังคาร", "วันพุธ",
                                                    "วันพฤหัสบดี", "วันศุกร์",  "วันเสาร์"};

std::string_view month_of(const std::array<std::string_view, 12>& months, unsigned month) {
    return month >= 1 && month <= 12 ? months[month - 1] : std::string_view{};
}

}  // namespace

std::string to_thai_digits(std::string_view text) {
    std::string thai;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            thai.append(kThaiDigitPrefix);
            thai.push_back(static_cast<char>(kThaiZero + (c - '0')));
        } else {
            thai.push_back(c);
        }
    }
    return thai;
}

std::string to_arabic_digits(std::string_view text) {
    std::string arabic;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == kThaiDigitPrefix && at + 2 < text.size()) {
            const auto last = static_cast<unsigned char>(text[at + 2]);
            if (last >= kThaiZero && last < kThaiZero + 10) {
                arabic.push_back(static_cast<char>('0' + (last - kThaiZero)));
                at += 2;
                continue;
            }
        }
        arabic.push_back(text[at]);
    }
    return arabic;
}

std::string_view thai_month(unsigned month) {
    return month_of(kMonths, month);
}

std::string_view thai_month_short(unsigned month) {
    return month_of(kShortMonths, month);
}

std::string_view english_month(unsigned month) {
    return month_of(kEnglishMonths, month);
}

std::string_view thai_weekday(unsigned weekday) {
    return weekday < kWeekdays.size() ? kWeekdays[weekday] : std::string_view{};
}

}  // namespace amphoe::domain
