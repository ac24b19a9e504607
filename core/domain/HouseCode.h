// The 11-digit house code and what an address is built of (domain.md E5, W10).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::domain {

/// Given by the centre only. No check digit is known; the first four digits may name an office of former times, so they
/// are never compared with the office of today.
class HouseCode {
  public:
    /// 11 ASCII or Thai digits, hyphens and spaces allowed between them. No province begins with 0.
    static std::optional<HouseCode> parse(std::string_view text);

    const std::string& digits() const { return digits_; }
    std::string office() const { return digits_.substr(0, 4); }
    /// "9901-000001-7".
    std::string formatted() const;
    auto operator<=>(const HouseCode&) const = default;

  private:
    explicit HouseCode(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

/// "99/1", "123/45ก": 1 to 16 letters, groups of digits joined by "/", one Thai consonant at the end. Thai digits come
/// back as ASCII.
std::optional<std::string> read_house_number(std::string_view text);

/// Province, district and sub-district, two digits each, none of them 00. Thai digits come back as ASCII.
std::optional<std::string> read_area_code(std::string_view text);

/// One to three digits, not zero; "" for a place without villages.
std::optional<std::string> read_moo(std::string_view text);

/// Degrees with at most 6 decimals, within the limits. Comma and exponent are refused.
std::optional<std::string> read_degrees(std::string_view text, double least, double most);

}  // namespace amphoe::domain
