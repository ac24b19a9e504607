#include "tests/centre/acts/ActCase.h"

#include <algorithm>
#include <cstdlib>

#include "core/domain/LegalDays.h"
#include "core/domain/PartialDate.h"
#include "tests/centre/acts/RuleTable.h"

namespace amphoe::centre {
namespace {

constexpr int kLongestRowOfHolidays = 10;

std::chrono::sys_days day_of(const std::string& iso) {
    const auto at = support::from_iso8601(iso + "T00:00:00Z");
    return std::chrono::floor<std::chrono::days>(at.value_or(support::Timestamp{}));
}

std::optional<domain::PartialDate> buddhist_date(const std::string& text) {
    const auto part = [&](std::size_t at, std::size_t length) -> std::optional<unsigned> {
        if (text.size() < at + length) {
            return std::nullopt;
        }
        return static_cast<unsigned>(std::atoi(text.substr(at, length).c_str()));
    };
    const auto year = part(0, 4);
    return year ? domain::PartialDate::of(static_cast<int>(*year), part(5, 2), part(8, 2)) : std::nullopt;
}

}  // namespace

std::string ActCase::text(const std::string& field) const {
    const auto found = message.fields.find(field);
    return found == message.fields.end() ? std::string{} : found->second;
}

int ActCase::limit(const std::string& name) const {
    return RuleTable::shipped().on(name, today());
}

std::vector<std::string> lines_of(const std::string& whole) {
    std::vector<std::string> values;
    for (std::size_t at = 0; at < whole.size();) {
        const auto end = std::min(whole.find('\n', at), whole.size());
        if (end > at) {
            values.push_back(whole.substr(at, end - at));
        }
        at = end + 1;
    }
    return values;
}

std::map<std::string, std::string> ActCase::pairs(const std::string& field) const {
    std::map<std::string, std::string> read;
    for (const auto& line : list(field)) {
        const auto equals = line.find('=');
        read[line.substr(0, equals)] = equals == std::string::npos ? "" : line.substr(equals + 1);
    }
    return read;
}

bool ActCase::one_of(const std::string& field, const std::vector<std::string>& values) const {
    return std::find(values.begin(), values.end(), text(field)) != values.end();
}

bool ActCase::explains_lateness_on(const std::string& notice, const std::string& event, int days) const {
    const int late = domain::LegalDays({}).days_late(event, days, notice).value_or(0);
    return !text("late_reason").empty() || late <= (text("days_late") == "0" ? kLongestRowOfHolidays : 0);
}

std::string ActCase::new_number(const std::string& kind) {
    const int year = support::to_bangkok(now).year + 543;
    const auto series = caller.office + "-" + std::to_string(year % 100) + (kind.empty() ? "" : "-" + kind);
    return series + "-" + padded(book.next_number("act/" + series) + 1000, 6);
}

std::string padded(std::int64_t number, std::size_t digits) {
    const auto text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

bool is_day(const std::string& text) {
    return text.size() == 10 && support::from_iso8601(text + "T00:00:00Z").has_value();
}

int days_between(const std::string& first, const std::string& second) {
    return static_cast<int>((day_of(second) - day_of(first)).count());
}

int age_of(const RegisterPage& person, const std::string& today) {
    const auto birth = buddhist_date(person.text("birth_date"));
    const auto now = domain::PartialDate::from_iso(today);
    return birth && now ? birth->age_at(*now).oldest : 0;
}

ActVerdict conflict_with(const RegisterPage& page) {
    ActVerdict verdict{"record.conflict", {{"conflict.version", std::to_string(page.version)}}};
    for (const auto& [name, value] : page.fields) {
        verdict.answer["conflict.central." + name] = value;
    }
    return verdict;
}

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace amphoe::centre
