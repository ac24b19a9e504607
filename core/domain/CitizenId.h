// The 13-digit citizen number (domain.md E4).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::domain {

/// A citizen number whose check digit is right. Never repaired, never guessed.
class CitizenId {
  public:
    /// Takes 13 ASCII or Thai digits, hyphens and spaces allowed between them. Wrong length, first digit 0 or 9,
    /// or wrong check digit gives nothing.
    static std::optional<CitizenId> parse(std::string_view text);

    /// c = (11 - (sum of digit i times 13-i, i = 0..11) mod 11) mod 10. `first_twelve` must be 12 ASCII digits.
    static char check_digit(std::string_view first_twelve);

    const std::string& digits() const { return digits_; }
    /// "1-2345-67890-12-3".
    std::string formatted() const;
    /// "x-xxxx-xxxxx-12-3": for lists and papers (E4: first ten digits hidden).
    std::string masked() const;

    /// True when digits 2-3 name no province (below 10, or 99): such a number belongs to nobody (E4). Training accepts
    /// only these.
    bool synthetic() const;

    auto operator<=>(const CitizenId&) const = default;

  private:
    explicit CitizenId(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

}  // namespace amphoe::domain
