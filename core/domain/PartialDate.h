// Dates of the registers: Buddhist Era, month or day possibly unknown (domain.md E1, thai-id-card.md section 4).
// Until the end of 2483 the Buddhist year began on 1 April: January to March of those years lie one Gregorian year
// later than today's difference of 543 says. The recorded Buddhist date is what is kept; the Gregorian one is derived.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amphoe::domain {

/// What is known of a date.
enum class DatePrecision { Year, Month, Day };

/// "year", "month", "day": the console contract's `precision`.
std::string_view precision_name(DatePrecision precision);

/// A date whose year is known in the Buddhist Era; unknown parts stay unknown and are never turned into 1.
class PartialDate {
  public:
    /// `buddhist_year` 2300..2700; month 1..12 or none; day only with a month and possible in the Gregorian year
    /// (29 February is tested there). Anything else gives nothing.
    static std::optional<PartialDate> of(int buddhist_year, std::optional<unsigned> month, std::optional<unsigned> day);
    /// `YYYYMMDD` in Buddhist Era as the chip holds it, 00 for unknown month or day.
    static std::optional<PartialDate> from_chip(std::string_view eight_digits);
    /// Of a Gregorian date; a year alone becomes the Buddhist year that began in it.
    static std::optional<PartialDate> of_gregorian(int year, std::optional<unsigned> month,
                                                   std::optional<unsigned> day);
    /// ISO 8601 Gregorian "YYYY-MM-DD", "YYYY-MM" or "YYYY".
    static std::optional<PartialDate> from_iso(std::string_view text);

    int buddhist_year() const { return buddhist_year_; }
    /// The Gregorian year of the month; with the month unknown the one in which the Buddhist year began.
    int gregorian_year() const;
    std::optional<unsigned> month() const { return month_; }
    std::optional<unsigned> day() const { return day_; }
    DatePrecision precision() const;

    /// ISO 8601 Gregorian as far as known: "1987-01", "1987".
    std::string iso() const;
    /// Buddhist Era as far as known: "2530-01-14", "2530-01", "2530".
    std::string buddhist() const;
    /// "14 มกราคม 2530", "มกราคม 2530" or "พ.ศ. 2530".
    std::string thai_long() const;
    /// "14 ม.ค. 2530", "ม.ค. 2530" or "พ.ศ. 2530".
    std::string thai_short() const;
    /// "14 ม.ค. 30", for columns with no room for four digits; as thai_short() when the day is unknown.
    std::string thai_brief() const;
    /// "14 January 1987 (BE 2530)", as far as known.
    std::string english() const;

    /// Completed years at `today` (ISO date, full precision). Unknown parts give the younger and the older possibility.
    struct Age {
        int youngest = 0;
        int oldest = 0;
    };
    Age age_at(const PartialDate& today) const;

    bool operator==(const PartialDate&) const = default;

  private:
    PartialDate(int year, std::optional<unsigned> month, std::optional<unsigned> day)
        : buddhist_year_(year), month_(month), day_(day) {}
    int buddhist_year_;
    std::optional<unsigned> month_;
    std::optional<unsigned> day_;
};

/// Expiry of a card: a date, or valid for life (chip value 99999999).
struct ExpiryDate {
    bool lifelong = false;
    std::optional<PartialDate> date;  ///< empty exactly when lifelong

    /// Expired on the day after `date`. `today` must have full precision. Lifelong never expires; an unknown day or
    /// month counts to the end of the month or year.
    bool expired_at(const PartialDate& today) const;
    /// "14 มกราคม 2571" or "ตลอดชีพ".
    std::string thai_long() const;
    bool operator==(const ExpiryDate&) const = default;
};

}  // namespace amphoe::domain
