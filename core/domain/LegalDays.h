// Law clocks: days counted from an event, and the office's working days (domain.md E1).
#pragma once

#include <optional>
#include <set>
#include <string>

namespace amphoe::domain {

/// Calendar days of Bangkok as ISO texts. Nothing comes out of a text that is no full date. Immutable.
class LegalDays {
  public:
    /// `holidays` are ISO dates; Saturdays and Sundays are never working days. `moves_to_working_day` is the switch of
    /// E1: whether a last day on a holiday moves.
    explicit LegalDays(std::set<std::string> holidays, bool moves_to_working_day = true);

    /// "2026-11-22" of a date with day, month and year, or nothing.
    static bool is_date(const std::string& iso);
    bool is_working_day(const std::string& iso) const;
    /// The day itself when it is a working day.
    std::optional<std::string> next_working_day(const std::string& iso) const;
    /// Counted without the first day; moved to the next working day when the last one is none.
    std::optional<std::string> last_day(const std::string& event, int days) const;
    /// Whole calendar days by which `done` is later than the last day; 0 when in time.
    std::optional<int> days_late(const std::string& event, int days, const std::string& done) const;
    /// `days` working days after the event's day.
    std::optional<std::string> after_working_days(const std::string& event, int days) const;
    /// From the first to the second, negative when it is earlier.
    static std::optional<int> days_between(const std::string& from, const std::string& to);
    static std::optional<std::string> plus_days(const std::string& iso, int days);

  private:
    std::set<std::string> holidays_;
    bool moves_;
};

}  // namespace amphoe::domain
