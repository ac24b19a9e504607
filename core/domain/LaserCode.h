// The number on the back of the card, and the question the centre answers about it when the chip is dead (domain.md
// W3.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/CitizenId.h"

namespace amphoe::domain {

/// Two Latin capitals and ten digits, printed "AA0-0000000-00". Services use it as a secret: shown masked only, never
/// stored and never logged.
class LaserCode {
  public:
    /// With or without hyphens and spaces, small letters and Thai digits too.
    static std::optional<LaserCode> parse(std::string_view text);

    /// "AA0000000000": for the question to the centre only.
    const std::string& text() const { return text_; }
    /// "AA•-•••••••-••".
    std::string masked() const { return text_.substr(0, 2) + "•-•••••••-••"; }

  private:
    explicit LaserCode(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// What is printed on the card, for the centre to compare.
struct LaserQuestion {
    CitizenId citizen_id;
    std::string first_name;
    std::string last_name;
    std::string birth_date;  ///< YYYYMMDD in Buddhist Era, 00 for unknown parts
    LaserCode laser;
};

}  // namespace amphoe::domain
