// The houses of the register a request is about: the one it begins with and those that are merged into it.
#include "core/domain/HouseCode.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/OfficeOfHouse.h"
#include "core/workflows/WaitsForCentre.h"
#include "core/workflows/civil/HouseDivision.h"
#include "core/workflows/civil/HouseNumber.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::Result;

Result<Done> HouseNumber::find_house(const std::string& code, std::stop_token stop) {
    house_.reset();
    auto found = look_up(domain::RegisterKind::House, code, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? Result<Done>(Done{}) : Result<Done>(found.error());
    }
    house_.emplace(std::move(*found));
    if (auto allowed = house_->allows_moves("existing_house"); !allowed) {
        return allowed;
    }
    return belongs_to(*house_, owner_id_, "existing_house");
}

Result<Done> HouseNumber::check_split(const Fields& answers) const {
    const bool origin_stays = answer_at(answers, "origin_stays") == "yes";
    if (const auto count = new_houses(answer_at(answers, "parts"), origin_stays); !count) {
        return count.error();
    }
    if (house_ && !origin_stays && !house_->record().items.empty()) {
        return invalid_field("origin_stays", "people live in the house and move out first");
    }
    return Done{};
}

Result<Done> HouseNumber::check_merge(const std::vector<std::string>& codes, std::stop_token stop) {
    for (const auto& code : codes) {
        auto found = look_up(domain::RegisterKind::House, code, stop);
        if (!found && !waits_for_centre(found.error().code)) {
            return found.error();
        }
        if (!found || !house_) {
            continue;
        }
        if (auto allowed = may_go_into(*house_, HouseRecord(std::move(*found)), owner_id_); !allowed) {
            return allowed;
        }
    }
    return Done{};
}

namespace {

/// As the register writes that part; nothing when the text has not its form.
std::optional<std::string> corrected_text(const std::string& field, const std::string& text) {
    return field == "house_no" ? domain::read_house_number(text)
           : field == "moo"    ? domain::read_moo(text)
                               : std::optional(text);
}

}  // namespace

Result<Done> HouseNumber::check_existing(const Fields& answers) const {
    for (const auto* day : {"demolished_date", "completed_date"}) {
        if (answer_at(answers, day) > today()) {
            return invalid_field(day, "is in the future");
        }
    }
    const auto field = answer_at(answers, "correction_field");
    const auto text = answer_at(answers, "correction_text");
    if (!corrected_text(field, text)) {
        return invalid_field("correction_text", "has not the form of this part");
    }
    return Done{};
}

Result<Done> HouseNumber::check_construction() const {
    return house_ && house_->record().text("under_construction") != "yes"
               ? invalid_field("existing_house", "is not under construction in the register")
               : Result<Done>(Done{});
}

Result<Done> HouseNumber::check_found(const Fields& answers, const std::vector<std::string>& others,
                                      std::stop_token stop) {
    if (is("split")) {
        return check_split(answers);
    }
    if (is("merge")) {
        return check_merge(others, std::move(stop));
    }
    if (is("demolish") && house_ && !house_->record().items.empty()) {
        return invalid_field("existing_house", "people live in the house and move out first");
    }
    return is("complete") ? check_construction() : Result<Done>(Done{});
}

Result<Done> HouseNumber::take_existing(const Fields& answers, std::stop_token stop) {
    late_.clear();
    const auto code = answer_at(answers, "existing_house");
    std::vector<std::string> houses;
    if (is("merge")) {
        auto others = read_other_houses(answer_at(answers, "other_houses"), code);
        if (!others) {
            return others.error();
        }
        houses = std::move(*others);
        for (const auto& house : houses) {
            if (auto known = check_office_of_house(ports_.rules.offices, "other_houses", house); !known) {
                return known;
            }
        }
    }
    if (auto right = check_existing(answers); !right) {
        return right;
    }
    if (auto found = find_house(code, stop); !found) {
        return found;
    }
    if (auto right = check_found(answers, houses, stop); !right) {
        return right;
    }
    auto checked = answers;
    checked["correction_text"] =
        *corrected_text(answer_at(answers, "correction_field"), answer_at(answers, "correction_text"));
    if (is("merge")) {
        checked["other_houses"] = lines_of(houses);
    }
    (void)keep(std::move(checked));
    houses.push_back(code);
    return keep_apart({owner_id_}, houses, stop);
}

Result<Done> HouseNumber::complete_recalled(std::stop_token stop) {
    const auto code = answer_at(given_, "existing_house");
    if (code.empty()) {
        return Done{};
    }
    auto found = look_up(domain::RegisterKind::House, code, std::move(stop));
    if (!found) {
        return found.error();
    }
    house_.emplace(std::move(*found));
    return Done{};
}

Result<Done> HouseNumber::check_same_village(const std::string& area, const std::string& moo) const {
    if (!is("split") || !house_) {
        return Done{};
    }
    const auto& stands = house_->record();
    if (stands.text("ccaatt") != area) {
        return invalid_field("ccaatt", "is not where the house to split stands");
    }
    return stands.text("moo") == moo ? Result<Done>(Done{})
                                     : invalid_field("moo", "is not where the house to split stands");
}

}  // namespace amphoe::workflows
