#include "core/workflows/civil/HouseDivision.h"

#include <algorithm>
#include <set>

#include "core/domain/HouseCode.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Result;

namespace {

constexpr int kLeastParts = 2;
constexpr int kMostHouses = 20;

bool names_twice(const std::vector<std::string>& values) {
    return std::set<std::string>(values.begin(), values.end()).size() != values.size();
}

/// Lines without blanks around them; empty ones are left out.
std::vector<std::string> written_lines(const std::string& text) {
    auto lines = list_of(text);
    for (auto& line : lines) {
        line.erase(0, line.find_first_not_of(' '));
        line.erase(line.find_last_not_of(' ') + 1);
    }
    std::erase(lines, std::string{});
    return lines;
}

}  // namespace

Result<int> new_houses(const std::string& parts, bool origin_stays) {
    const int count = std::atoi(parts.c_str());
    if (count < kLeastParts || count > kMostHouses) {
        return invalid_field("parts", "must be 2 to 20");
    }
    return count - (origin_stays ? 1 : 0);
}

Result<std::string> read_part_numbers(const std::string& lines, int wanted, const std::vector<std::string>& taken) {
    auto numbers = written_lines(lines);
    for (auto& number : numbers) {
        auto read = domain::read_house_number(number);
        if (!read) {
            return invalid_field("part_numbers", "must be digits with / and at most one Thai letter at the end");
        }
        if (std::find(taken.begin(), taken.end(), *read) != taken.end()) {
            return invalid_field("part_numbers", *read + " is the number of a house that is there");
        }
        number = std::move(*read);
    }
    if (names_twice(numbers)) {
        return invalid_field("part_numbers", "names a number twice");
    }
    if (!numbers.empty() && static_cast<int>(numbers.size()) != wanted) {
        return invalid_field("part_numbers", "must be " + std::to_string(wanted) + " lines or none");
    }
    return lines_of(numbers);
}

Result<std::vector<std::string>> read_other_houses(const std::string& lines, const std::string& kept) {
    auto codes = written_lines(lines);
    for (auto& code : codes) {
        const auto read = domain::HouseCode::parse(code);
        if (!read) {
            return invalid_field("other_houses", "must be 11 digits in every line");
        }
        code = read->digits();
    }
    if (codes.empty() || static_cast<int>(codes.size()) >= kMostHouses) {
        return invalid_field("other_houses", "must be 1 to 19 houses");
    }
    if (names_twice(codes) || std::find(codes.begin(), codes.end(), kept) != codes.end()) {
        return invalid_field("other_houses", "names a house twice");
    }
    return codes;
}

Result<Done> belongs_to(const HouseRecord& house, const std::string& owner_id, const std::string& field) {
    const auto master = house.master_id();
    if (master.empty()) {
        return invalid_field(field, "the register knows neither owner nor head: " + house.code());
    }
    return master == owner_id ? Result<Done>(Done{})
                              : invalid_field(field, "belongs to somebody else: " + house.code());
}

Result<Done> may_go_into(const HouseRecord& kept, const HouseRecord& other, const std::string& owner_id) {
    constexpr auto kField = "other_houses";
    if (auto allowed = other.allows_moves(kField); !allowed) {
        return allowed;
    }
    if (auto owned = belongs_to(other, owner_id, kField); !owned) {
        return owned;
    }
    if (other.record().text("ccaatt") != kept.record().text("ccaatt") ||
        other.record().text("moo") != kept.record().text("moo")) {
        return invalid_field(kField, "stands in another village: " + other.code());
    }
    if (!other.record().items.empty()) {
        return invalid_field(kField, "people live there and move out first: " + other.code());
    }
    return Done{};
}

}  // namespace amphoe::workflows
