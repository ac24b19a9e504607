// One act while it is decided: its fields, the registers it may change, and the centre's time.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/domain/Outbox.h"
#include "tests/centre/Caller.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

/// Empty objection: accepted. Nothing of a refused act stays in the registers.
struct ActVerdict {
    std::string objection;  ///< a stable key of the contract
    domain::Fields answer{};
};

/// Values of a list, one per line; empty lines left out.
std::vector<std::string> lines_of(const std::string& whole);

struct ActCase {
    const domain::CentreMessage& message;
    const Caller& caller;
    support::Timestamp now;
    RegisterBook& book;
    Connection& connection;

    std::string text(const std::string& field) const;
    bool yes(const std::string& field) const { return text(field) == "yes"; }
    std::vector<std::string> list(const std::string& field) const { return lines_of(text(field)); }
    /// "key=value" lines; a line without "=" has an empty value.
    std::map<std::string, std::string> pairs(const std::string& field) const;
    /// Whether two "key=value" lines have the same key, so that one of them would count for nothing.
    bool names_twice(const std::string& field) const { return pairs(field).size() != list(field).size(); }
    bool one_of(const std::string& field, const std::vector<std::string>& values) const;
    /// The calendar day in Bangkok.
    std::string today() const { return support::bangkok_date(now); }
    /// The office's day, not that of the delivery: a line may be down over night. No clock of an office is ahead.
    std::string day_of_act() const { return support::bangkok_date(std::min(message.at, now)); }
    /// A limit of the rules in force today (RuleTable).
    int limit(const std::string& name) const;
    /// Somebody else agreed (domain.md W1.5).
    bool second_person() const {
        return !text("second_officer").empty() && text("second_officer") != text("officer_id");
    }
    /// Whether a notice later than `days` after the event says why. Weekends move the last day; other holidays are
    /// the office's own, so that its count of days_late is believed for as long as the longest row of them.
    bool explains_lateness(const std::string& event, int days) const {
        return explains_lateness_on(today(), event, days);
    }
    /// The same of a notice that came on another day than today.
    bool explains_lateness_on(const std::string& notice, const std::string& event, int days) const;
    /// "9901-69-HN-000001": office, year, kind, running number of its own.
    std::string new_number(const std::string& kind);
    RegisterPage* person(const std::string& citizen_id) { return book.open(domain::RegisterKind::Person, citizen_id); }
    RegisterPage* house(const std::string& house_code) { return book.open(domain::RegisterKind::House, house_code); }
};

/// With zeros in front.
std::string padded(std::int64_t number, std::size_t digits);
/// ISO date, really in the calendar.
bool is_day(const std::string& text);
/// Days from the first to the second ISO date.
int days_between(const std::string& first, const std::string& second);
/// Completed years today as far as the entry tells; the oldest possibility of an unknown date.
int age_of(const RegisterPage& person, const std::string& today);
/// Whatever day the unknown parts of the birth stand for. Who may be a minor is no adult, so that a parent speaks.
bool is_of_age(const RegisterPage& person, const std::string& today, int age);
/// The register does not rule it out; also without any date of birth.
bool may_be_of_age(const RegisterPage& person, const std::string& today, int age);
/// The version of a page the officer saw is another one: conflict with the centre's values.
ActVerdict conflict_with(const RegisterPage& page);
/// Unicode letters of a UTF-8 text.
std::size_t letters(const std::string& text);

}  // namespace amphoe::centre
